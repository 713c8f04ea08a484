import { type ChannelName, isRobot } from './channel.ts';
import { type DropReason } from './delivery-state.ts';
import { type NoticePreferences, wayOf } from './preferences.ts';
import { asksToDecide } from './urgency.ts';

/** How a notice stands when its message is about to go out. */
export interface Standing {
  code: string;
  /** The desk it is about is still undecided; null when it is about none. */
  deskOpen: boolean | null;
  read: boolean;
}

/** 已办、已阅不再提醒: what was acted on or read meanwhile is left out. */
export function leftOut({ code, deskOpen, read }: Standing): DropReason | undefined {
  if (asksToDecide(code) && deskOpen === false) return 'acted-on';
  return read ? 'read' : undefined;
}

/** A group does not read as one; what its robot says depends on the desk alone. */
export const leftOutIn = (channel: ChannelName, standing: Standing): DropReason | undefined =>
  leftOut(isRobot(channel) ? { ...standing, read: false } : standing);

/** Whoever turned a way off since is not told by it any more. */
export const isWanted = (channel: ChannelName, { ways }: NoticePreferences): boolean => ways.includes(wayOf(channel));
