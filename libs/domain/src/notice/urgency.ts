import { type Role } from '../unit/actor.ts';

/** What is told: the notice's code, what makes it unique, and whether its matter is 特急. */
export interface Told {
  code: string;
  about: string;
  urgent: boolean;
}

/** Reminders of the last day and the day before do not wait for a digest. */
const PRESSING_RUNGS: readonly string[] = ['T', 'T-1'];

/** The last word of a code that is told at once, whatever noun it belongs to. */
const AT_ONCE: readonly string[] = ['overdue', 'urged', 'returned', 'refused'];
/** Nouns of which everything is told at once. */
const AT_ONCE_NOUNS: readonly string[] = ['measure', 'platform'];

/** Asks its reader to decide a desk: once the desk is decided there is nothing left to tell. */
const ASKING: readonly string[] = ['desk.new', 'desk.reminder', 'desk.overdue', 'desk.urged'];

/** `rung:4:T-3:1` is about T-3; other notices are about no rung. */
const rungOf = (about: string): string | undefined => /^rung:\d+:([^:]+):\d+$/.exec(about)?.[1];

/** 立即通知: at once, or in the digest. A code that a later release brings is no cause to disturb anybody: it waits for the digest. */
export function isAtOnce(told: Told, role: Role): boolean {
  if (role === 'enterprise-agent') return true;
  if (told.code === 'desk.new') return told.urgent;
  return told.code === 'desk.reminder' ? isPressing(told) : saysAtOnce(told.code);
}

const isPressing = ({ about, urgent }: Told): boolean => urgent || PRESSING_RUNGS.includes(rungOf(about) ?? '');

const saysAtOnce = (code: string): boolean =>
  AT_ONCE_NOUNS.some((noun) => code.startsWith(`${noun}.`)) || AT_ONCE.includes(code.split('.').at(-1) ?? '');

export const asksToDecide = (code: string): boolean => ASKING.includes(code);
