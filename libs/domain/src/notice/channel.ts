/** 群机器人: what a unit's own group chat can be told by. */
export const ROBOTS = ['wecom', 'dingtalk', 'feishu'] as const;

export type RobotKind = (typeof ROBOTS)[number];

/** 通知渠道 beside the list in the app, which every notice reaches at once. */
export const CHANNELS = ['mail', 'sms', ...ROBOTS] as const;

export type ChannelName = (typeof CHANNELS)[number];

export const isRobot = (channel: ChannelName): channel is RobotKind => channel !== 'mail' && channel !== 'sms';
