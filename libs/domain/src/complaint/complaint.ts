import { type Facts } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Day } from '../time/day.ts';
import {
  type ComplaintLimits,
  type Method,
  type RefusalGround,
  type RuleSetName,
  type TerminationReason,
} from './rule-sets.ts';

export const CHANNELS = ['portal', 'letter', 'visit', 'fax', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 投诉事由, small words: text stands in the complaint's file. */
export const TOPICS = [
  'market-access',
  'licensing',
  'tax',
  'land',
  'customs',
  'procurement',
  'intellectual-property',
  'finance',
  'inspection',
  'promises',
  'environment',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

/** 处理记录: what was done, without its text. */
export interface Handling {
  what: 'meeting' | 'expert' | 'on-site' | 'contact';
  on: Day;
}

/** What a complaint carries beside its desks: codes and days, no identity and no text. */
export interface Complaint {
  /** 1: rights infringed by an administrative act; 2: investment environment (Art 2). */
  type: 1 | 2;
  ruleSet: RuleSetName;
  /** Frozen when it was received. */
  limits: ComplaintLimits;
  channel: Channel;
  receivedOn: Day;
  complainee: string;
  handler: string;
  topic: Topic;
  clause: string | null;
  /** The complainant asks not to be known to the unit complained of. */
  hidden: boolean;
  /** When the act became known to the complainant: the clocks of its other remedies. */
  knownOn: Day | null;
  /** Since when the materials are complete. */
  completeOn?: Day;
  acceptedOn?: Day;
  refused?: { ground: RefusalGround; on: Day };
  redirectedTo?: string;
  /** A text that the unit complained of and consulted departments may read. */
  released?: boolean;
  /** The last day as extended. */
  extendedTo?: Day;
  handled?: Handling[];
  withdrawn?: { on: Day; ground: RefusalGround | null };
  ended?: { reason: TerminationReason; method: Method; on: Day };
  servedOn?: Day;
  rating?: number;
  /** The higher level was turned to (Art 22). */
  appeal?: { on: Day; upheld?: boolean };
  /** Other complaints of the same unit, clause or topic that it is handled with. */
  joined?: string[];
  /** The key task that a systemic problem became, and whether it has a result. */
  keyTask?: { id: string; done: boolean };
}

/** The complaint in a matter of kind `complaint`. */
export const complaintOf = (matter: Matter): Complaint => matter.facts as unknown as Complaint;

/** Some of its fields, as the record keeps them. */
export const complaintFacts = (fields: Partial<Complaint>): Facts => ({ ...fields });
