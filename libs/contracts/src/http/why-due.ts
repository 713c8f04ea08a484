import { type Instant } from '@duban/domain/time/day';
import { type DueExplanation } from '@duban/domain/time/due';

/** A due moment that was set once, with how it was counted: rule, calendar version, day by day. */
export interface DueVersion {
  version: number;
  due: Instant;
  /** `laid`, `extension`, or what else moved it. */
  why: string;
  setAt: Instant;
  explanation: DueExplanation;
}

/** 为什么是这天: how a desk's due moment came about. */
export interface WhyDue {
  desk: string;
  matter: { id: string; no: string; title: string };
  step: string;
  title: string;
  party: string;
  laidAt: Instant;
  due: Instant | null;
  /** Kept and shown when it was moved. */
  firstDue: Instant | null;
  near: Instant | null;
  provisional: boolean;
  /** Of the due moment that holds; null for a desk without one. */
  explanation: DueExplanation | null;
  /** All due moments it has had, the first one first. */
  history: DueVersion[];
}
