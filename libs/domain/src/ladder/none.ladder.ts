import { type Rung } from './rung.ts';

/** A desk that nobody is pressed at. */
export const NO_LADDER: readonly Rung[] = [];
