import { overdue, reminder, type Rung } from './rung.ts';

/** A term in which one may object: reminders, and at its end the clock records that nobody did (督查条例 Art 17). */
export const LAPSE_LADDER: readonly Rung[] = [...[7, 3, 1].map(reminder), overdue(0, ['party'], { verdict: 'lapse' })];
