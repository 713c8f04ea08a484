import { overdue, reminder, type Rung } from './rung.ts';

/** 月度进展: a late report is pressed for and costs points (domain D3), but proposes no card [D]. */
export const REPORT_LADDER: readonly Rung[] = [
  ...[3, 1, 0].map(reminder),
  overdue(0, ['party', 'section']),
  overdue(2, ['party', 'deputy']),
  overdue(5, ['principal', 'office']),
];
