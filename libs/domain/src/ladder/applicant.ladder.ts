import { overdue, reminder, type Rung } from './rung.ts';

/** A term of an applicant's: reminders, and when its last day has passed the clock records that nothing came (domain D4, E3.4). */
export const APPLICANT_LADDER: readonly Rung[] = [
  ...[3, 1, 0].map(reminder),
  overdue(0, ['party'], { verdict: 'lapse', time: '24:00' }),
];
