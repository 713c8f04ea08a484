import { overdue, reminder, type Rung } from './rung.ts';

/** 投诉: warned with 3 and 1 working days left (domain C2), then its own unit's leaders; nobody outside, and never a card. */
export const COMPLAINT_LADDER: readonly Rung[] = [
  ...[3, 1, 0].map(reminder),
  overdue(0, ['party', 'section']),
  overdue(2, ['deputy']),
  overdue(5, ['principal']),
];
