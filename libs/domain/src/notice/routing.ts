import { type Day, type Instant } from '../time/day.ts';
import { type Role } from '../unit/actor.ts';
import { type ChannelName, type RobotKind } from './channel.ts';
import { type NoticePreferences } from './preferences.ts';
import { afterQuiet, digestAt, type Hour } from './quiet-hours.ts';
import { isAtOnce, type Told } from './urgency.ts';

/** Whom a notice addresses, and where he can be reached. */
export interface Addressed {
  role: Role;
  preferences: NoticePreferences;
  hasMail: boolean;
  hasPhone: boolean;
  /** Robots of the unit that the notice addresses. */
  robots: readonly RobotKind[];
}

/** 送达安排: which messages a notice makes for one person besides the line in the app, and not before when. */
export interface Routing {
  atOnce: readonly ChannelName[];
  /** The channel of the digest that it waits for. */
  digest: ChannelName | null;
  /** Of both; null when there is no message. */
  notBefore: Instant | null;
}

/**
 * Every notice is told at once or in a digest, never both; a person without an address reads it in the app. Only the
 * operator is disturbed at any hour. `due` is the day on which what it is about falls due.
 */
export function routingOf(told: Told & { due: Day | null }, to: Addressed, hour: Hour): Routing {
  const own = ownChannels(to);
  if (!isAtOnce(told, to.role)) return inDigest(to.preferences.digest ? own[0] : undefined, digestAt(hour, told.due));
  const robots = to.preferences.ways.includes('robot') ? to.robots : [];
  const atOnce = [...own, ...robots];
  const notBefore = to.role === 'operator' ? hour.now : afterQuiet(hour);
  return { atOnce, digest: null, notBefore: atOnce.length > 0 ? notBefore : null };
}

/** One message a person: a digest goes by mail, else by text message, never into a group. */
function ownChannels({ preferences, hasMail, hasPhone }: Addressed): ChannelName[] {
  const { ways } = preferences;
  return [
    ...(ways.includes('mail') && hasMail ? (['mail'] as const) : []),
    ...(ways.includes('sms') && hasPhone ? (['sms'] as const) : []),
  ];
}

const inDigest = (channel: ChannelName | undefined, at: Instant): Routing => ({
  atOnce: [],
  digest: channel ?? null,
  notBefore: channel === undefined ? null : at,
});
