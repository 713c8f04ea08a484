import { overdue, type Rung } from './rung.ts';

/** 连续三十日: when they have passed the clock says so, and the officer is told that he may propose the termination (Art 20(6)). */
export const SILENCE_LADDER: readonly Rung[] = [overdue(0, ['party'], { verdict: 'lapse', time: '24:00' })];
