import { type WhyLate } from '@duban/domain/key-task/why-late';
import { type Instant } from '@duban/domain/time/day';

/** 各方用时: who held a matter how long, and what was latest; minutes add up to the elapsed ones. */
export interface MatterTime extends WhyLate {
  matter: string;
  now: Instant;
}
