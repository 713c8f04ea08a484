import { type Card, type Letter } from './measure.ts';

/** Whom a rung tells: the party's people by rank, the supervision office or its head, the leader in charge or his office. */
export type Addressee = 'party' | 'section' | 'deputy' | 'principal' | 'office' | 'office-head' | 'leader';

/** 升级: one rung of an escalation ladder. */
export interface Rung {
  name: string;
  /** Working days from the due day; negative lies before it. */
  workingDays: number;
  /** Half of the limit instead of a distance from the due day. */
  half?: true;
  overdue: boolean;
  /** Of its day; else reminders fall at 09:00, overdue rungs at 17:30 (domain D3). */
  time?: '24:00';
  to: readonly Addressee[];
  card?: Card;
  letter?: Letter;
  /** The clock decides the desk with this verdict: silence has the meaning that the rule gives it. */
  verdict?: string;
}

/** A reminder that falls so many working days before the due day. */
export const reminder = (daysBefore: number): Rung => ({
  name: daysBefore === 0 ? 'T' : `T-${daysBefore}`,
  workingDays: -daysBefore,
  overdue: false,
  to: ['party'],
});

/** An overdue rung, so many working days after the due day. */
export const overdue = (
  workingDays: number,
  to: readonly Addressee[],
  measure: Pick<Rung, 'card' | 'letter' | 'verdict' | 'time'> = {},
): Rung => ({
  name: `+${workingDays}`,
  workingDays,
  overdue: true,
  to,
  ...measure,
});

export const HALF: Rung = { name: 'half', workingDays: 0, half: true, overdue: false, to: ['party'] };
