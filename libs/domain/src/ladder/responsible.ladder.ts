import { HALF, overdue, reminder, type Rung } from './rung.ts';

/** Reminders before the due day (domain D3: T-15, -7, -3, -1, T). */
export const REMINDERS: readonly Rung[] = [15, 7, 3, 1, 0].map(reminder);

/** After it: unit levels, card proposals, the office, the leader in charge; in between the party is reminded every 2 wd. */
const OVERDUE: readonly Rung[] = [
  overdue(0, ['party', 'section']),
  overdue(2, ['party', 'deputy']),
  overdue(4, ['party']),
  overdue(5, ['principal'], { card: 'yellow-proposed' }),
  overdue(6, ['party']),
  overdue(8, ['party']),
  overdue(10, ['party', 'office'], { card: 'red-proposed' }),
  overdue(12, ['party']),
  overdue(14, ['party']),
  overdue(15, ['leader']),
];

/** 责任单位: desks of responsible units (domain D3, D4). */
export const RESPONSIBLE_LADDER: readonly Rung[] = [...REMINDERS, ...OVERDUE];

/** 签收: reminded at half of the limit and at its day, then the same escalation. */
export const RESPONSIBLE_SIGN_LADDER: readonly Rung[] = [HALF, reminder(0), ...OVERDUE];
