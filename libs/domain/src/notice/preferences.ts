import { type Role } from '../unit/actor.ts';
import { type ChannelName, isRobot } from './channel.ts';

/** What a person can choose: mail and text message to the own address, the robot in the unit's group chat. */
export const WAYS = ['mail', 'sms', 'robot'] as const;

export type Way = (typeof WAYS)[number];

/** 通知偏好: by which ways a person wants to be told, and whether the rest comes as one message a day. */
export interface NoticePreferences {
  ways: readonly Way[];
  digest: boolean;
}

/** Until a person has chosen: officials by mail and robot with a digest, an enterprise by mail and text message at once. */
export const defaultPreferences = (role: Role): NoticePreferences =>
  role === 'enterprise-agent' ? { ways: ['mail', 'sms'], digest: false } : { ways: ['mail', 'robot'], digest: true };

/** The choice that a channel falls under. */
export const wayOf = (channel: ChannelName): Way => (isRobot(channel) ? 'robot' : (channel as Way));
