import { type Facts } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Day } from '../time/day.ts';
import { type Channel } from './complaint-form.ts';
import { type Method, type RefusalGround, type TerminationReason } from './grounds.ts';
import { type FrozenRules, type RuleSetName } from './rule-sets.ts';

/** A contact, meeting, visit or opinion that was recorded; what was said lies in the complaint file. */
export interface Logged {
  what: string;
  on: Day;
  by: string;
}

/** 处理终结, as the leader has approved it. */
export interface Termination {
  reason: TerminationReason;
  method: Method | null;
  on: Day;
  settled: boolean;
}

/** A written withdrawal, or one that the order deems to be one (Art 20). */
export interface Withdrawal {
  on: Day;
  deemed: RefusalGround | null;
}

/**
 * What the matter of a complaint carries beside its desks. It knows neither who complains nor what was written: both lie in
 * the complaint file, and the words of its acts are sealed.
 */
export interface Complaint {
  /** 1: an administrative act infringes rights; 2: the investment environment (Art 2). */
  type: 1 | 2;
  ruleSet: RuleSetName;
  /** Frozen when it was received. */
  rules: FrozenRules;
  channel: Channel;
  receivedOn: Day;
  complainee: string;
  handler: string;
  topic: string;
  /** Code of the plan's or policy's clause it is about. */
  clause?: string;
  secrecy: 'ordinary' | 'confidential';
  /** The complainant is not to be known to the unit complained of. */
  hidden: boolean;
  /** Somebody acts for the complainant (Art 12). */
  agent: boolean;
  remedies: { knownOn?: Day };
  /** When the supplement came, or its time was over: the decision's limit runs anew from it. */
  completeOn?: Day | null;
  acceptedOn?: Day | null;
  /** From which the limit of handling runs: the acceptance, or the order to handle it again. */
  handlingFrom?: Day | null;
  extendedTo?: Day | null;
  refusal?: { ground: RefusalGround; on: Day } | null;
  redirect?: { agency: string; on: Day } | null;
  withdrawal?: Withdrawal | null;
  termination?: Termination | null;
  notifiedOn?: Day | null;
  rating?: { stars: number; reasons: string[] } | null;
  appeal?: { on: Day; outcome: 'upheld' | null } | null;
  /** Of a closed complaint that is open for an appeal or a review only: the outcome that stands meanwhile. */
  closedAs?: string | null;
  /** What the unit complained of may read has been set apart for it. */
  released?: { on: Day; by: string } | null;
  log?: Logged[];
  keyTask?: string;
  taskResult?: { result: string; on: Day };
}

/** The complaint in a matter of kind `complaint`. */
export const complaintOf = (matter: Matter): Complaint => matter.facts as unknown as Complaint;

/** Some of its fields, as the record keeps them. */
export const written = (fields: Partial<Complaint>): Facts => ({ ...fields });

/** 长期未结: a year has passed since the acceptance and it is not terminated (Art 21). */
export const isLongPending = (matter: Matter): boolean =>
  !complaintOf(matter).termination &&
  matter.closedAt === null &&
  matter.desks.some(
    ({ step, about, voidedAt }) => step === 'long-pending' && voidedAt === null && about === pendingSince(matter),
  );

/** Names the year that runs; a complaint handled again has one of its own. */
export const pendingSince = (matter: Matter): string => `since ${complaintOf(matter).handlingFrom ?? ''}`;
