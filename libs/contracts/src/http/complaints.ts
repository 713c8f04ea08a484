import { type ComplainantState } from '@duban/domain/complaint/complainant-state';
import { type Complainant, type ComplaintBody } from '@duban/domain/complaint/complaint-body';
import { type Channel, type ComplaintForm } from '@duban/domain/complaint/complaint-form';
import { type Day, type Instant } from '@duban/domain/time/day';

/** 投诉草稿 as it stands on the server. */
export interface ComplaintDraftView {
  id: string;
  body: ComplaintBody;
  version: number;
  changedAt: Instant;
  missing: string[];
  matter: string | null;
}

export interface ComplaintDraftSaving {
  version: number;
  body: ComplaintBody;
}

/** What a clerk enters that came by letter, visit, fax or e-mail. */
export interface ComplaintEntry {
  channel: Exclude<Channel, 'portal'>;
  receivedOn: Day;
  body: ComplaintBody;
}

export interface ComplaintReceipt {
  id: string;
  no: string;
  receivedOn: Day;
  /** Who decides on the acceptance, and by when at the latest. */
  unit: string;
  by: Instant | null;
}

/** 环节 of a complaint as who may see it reads it. */
export interface ComplaintDesk {
  id: string;
  step: string;
  title: string;
  party: string;
  round: number;
  chapter: number;
  laidAt: Instant;
  due: Instant | null;
  provisional: boolean;
  verdict: string | null;
  decidedAt: Instant | null;
  decidedBy: string | null;
  words: string | null;
  /** Ground, reason, items, duty, day: what was given beside the words. */
  facts: Record<string, unknown> | null;
  voided: boolean;
}

/** The whole of it, for the handling unit; each reading is an entry. */
export interface ComplaintView {
  sight: 'whole';
  id: string;
  no: string;
  version: number;
  type: 1 | 2;
  ruleSet: string;
  channel: Channel;
  receivedOn: Day;
  acceptedOn: Day | null;
  extendedTo: Day | null;
  complainee: string;
  handler: string;
  topic: string;
  clause: string | null;
  hidden: boolean;
  released: string | null;
  body: ComplaintBody;
  log: { what: string; on: Day }[];
  desks: ComplaintDesk[];
  secrecy: string;
  longPending: boolean;
  similar: { id: string; no: string }[];
  keyTask: KeyTaskState | null;
  openedAt: Instant;
  closedAt: Instant | null;
  outcome: string | null;
  now: Instant;
}

/** What a unit sees that only replies, is consulted, or has something to perform. */
export interface ReleasedComplaint {
  sight: 'released';
  id: string;
  no: string;
  version: number;
  released: string | null;
  desks: ComplaintDesk[];
  /** Only for who looks into a retaliation: against whom. */
  complainant: Complainant | null;
  now: Instant;
}

/** The complainant's own: the same state that staff see, in its words. */
export interface MyComplaint extends ComplainantState {
  id: string;
  no: string;
  version: number;
  submittedAt: Instant;
  extendedTo: Day | null;
  todo: { desk: string; step: string; due: Instant | null; missing: string[]; words: string | null } | null;
  /** Of a refusal, a redirection or the result. */
  decision: { code: string; words: string | null; on: Day } | null;
  keyTask: KeyTaskState | null;
  taskResult: string | null;
  stars: number | null;
  appealed: boolean;
  body: ComplaintBody;
  closedAt: Instant | null;
  now: Instant;
}

/** 督办事项 that a systemic problem became. */
export interface KeyTaskState {
  id: string;
  state: 'running' | 'done' | 'ended';
  closedAt: Instant | null;
}

/** One line of the handler's list. */
export interface ComplaintLineView {
  id: string;
  no: string;
  type: 1 | 2;
  topic: string;
  complainee: string;
  channel: Channel;
  receivedOn: Day;
  state: string;
  by: Instant | null;
  provisional: boolean;
  longPending: boolean;
  closedAt: Instant | null;
}

export interface ComplaintActRequest {
  type: string;
  desk?: string;
  words?: string;
  ground?: string;
  to?: string;
  day?: Day;
  unit?: string;
  units?: string[];
  /** Ids of papers kept closed: evidence, a supplement. */
  files?: string[];
  complaint?: ComplaintForm;
}

export interface SystemicTaskRequest {
  title: string;
  leads: string[];
  supports: string[];
  due: Day;
  text: string;
  /** Ids of other complaints that become it too. */
  with: string[];
}
