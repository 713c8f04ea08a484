import { overdue, reminder, type Rung } from './rung.ts';

const BEFORE: readonly Rung[] = [3, 1, 0].map(reminder);

/** 投诉办理: warned at 3 and 1 working days left (domain C2); then the handler's leader, then the leader in charge. */
export const COMPLAINT_LADDER: readonly Rung[] = [
  ...BEFORE,
  overdue(0, ['party', 'principal']),
  overdue(2, ['principal']),
  overdue(5, ['principal', 'leader']),
];

/** The same where nobody outside of the unit may learn of it: the government itself is complained of. */
export const QUIET_COMPLAINT_LADDER: readonly Rung[] = [
  ...BEFORE,
  overdue(0, ['party', 'principal']),
  overdue(2, ['principal']),
  overdue(5, ['principal']),
];
