import { overdue, type Rung } from './rung.ts';

/** 公示期: ends by the clock with its last day. */
export const PUBLICITY_LADDER: readonly Rung[] = [overdue(0, ['party'], { verdict: 'end', time: '24:00' })];
