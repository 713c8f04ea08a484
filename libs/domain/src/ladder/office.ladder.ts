import { REMINDERS } from './responsible.ladder.ts';
import { overdue, type Rung } from './rung.ts';

/** Desks of the supervision office and of leaders: reminders, the office's head at +2, the leader's office at +5, never a card. */
export const OFFICE_LADDER: readonly Rung[] = [...REMINDERS, overdue(2, ['office-head']), overdue(5, ['leader'])];
