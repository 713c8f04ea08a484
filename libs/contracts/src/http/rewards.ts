import { type Material } from '@duban/domain/reward/application';
import { type DraftBody } from '@duban/domain/reward/draft';
import { type MaterialSlot, type Programme } from '@duban/domain/reward/programme';
import { type SupplementItem } from '@duban/domain/act/act';
import { type Day, type Instant } from '@duban/domain/time/day';

/** 申报通知, and whether it can be applied for today. */
export interface ProgrammeView extends Programme {
  open: boolean;
}

export interface ProgrammeRequest {
  policy: string;
  year: number;
  title: string;
  noticeRate?: string;
  opensOn: Day;
  closesOn: Day;
  materials: MaterialSlot[];
  expert: boolean;
  publicityDays: number;
}

/** 草稿 as it stands on the server. */
export interface DraftView {
  id: string;
  programme: string;
  body: DraftBody;
  version: number;
  readyAt: Instant | null;
  changedAt: Instant;
  /** Fields and slots that are missing before it can be submitted. */
  missing: string[];
  matter: string | null;
}

export interface DraftSaving {
  version: number;
  body: DraftBody;
  ready?: boolean;
}

/** 回执. */
export interface SubmissionReceipt {
  id: string;
  no: string;
  submittedAt: Instant;
  /** Unit that answers, and by when at the latest; null until it lies before it. */
  unit: string;
  by: Instant | null;
}

/** 办件 as its applicant sees it: who has it, by when, what comes next; units, never persons. */
export interface ApplicationView {
  id: string;
  no: string;
  programme: string;
  policy: string;
  policyVersion: number;
  year: number;
  project: { id: string; name: string };
  version: number;
  submittedAt: Instant;
  closedAt: Instant | null;
  state: string;
  units: string[];
  by: Instant | null;
  provisional: boolean;
  /** What the applicant itself has to do. */
  todo: { desk: string; step: string; due: Instant | null; items: SupplementItem[]; reason: string | null } | null;
  /** Decimal yuan. */
  quotedYuan: string | null;
  approvedYuan: string | null;
  paidYuan: string | null;
  /** 排队: the budget does not reach for it yet. */
  queued: boolean;
  /** Why it was not accepted or is refused. */
  reason: string | null;
  materials: Material[];
  /** Steps that lie ahead if everybody agrees. */
  next: { step: string; title: string; parties: string[] }[];
  now: Instant;
}

export interface ApplicantActRequest {
  type: string;
  desk?: string;
  words?: string;
  materials?: Material[];
}

/** 年度预算; decimal yuan. */
export interface BudgetView {
  policy: string;
  year: number;
  totalYuan: string;
  reservedYuan: string;
  paidYuan: string;
  recoveredYuan: string;
  leftYuan: string;
  choice: BudgetChoice | null;
}

export interface BudgetRequest {
  policy: string;
  year: number;
  totalYuan: string;
  reason: string;
}

/** Where the budget does not reach for all that wait: a share of each, in basis points, or a queue. */
export interface BudgetChoiceRequest {
  mode: 'pro-rata' | 'queue';
  share?: number;
  reason: string;
}

export interface BudgetChoice extends BudgetChoiceRequest {
  by: string;
  at: Instant;
  applications: number;
}

export interface EnterpriseRequest {
  name: string;
  creditCode: string;
  foreignInvested: boolean;
  inDistrict: boolean;
  registeredOn?: Day;
  phone?: string;
  bankAccount?: string;
}

export interface EnterpriseView {
  code: string;
  name: string;
  creditCode: string;
  foreignInvested: boolean;
  inDistrict: boolean;
  registeredOn: Day | null;
}
