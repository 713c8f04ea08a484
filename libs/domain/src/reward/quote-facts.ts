import { type Day } from '../time/day.ts';

/** What arrived for a project: US dollars as recognised in the FDI statistics, its shareholder loan included. */
export interface Receipt {
  on: Day;
  usd: string;
  shareholderLoanUsd?: string;
  inKind?: boolean;
}

export const ACTIVITIES = [
  'micro-loan',
  'guarantee',
  'pawn',
  'financial-leasing',
  'factoring',
  'local-amc',
  'private-fund',
] as const;

export const DIRECTIONS = ['fdi', 'rd-centre'] as const;
export const PROJECT_KINDS = ['new', 'increase', 'other'] as const;
export const QUOTED_POLICIES = ['fdi-award', 'rd-centre'] as const;

export type QuotedPolicy = (typeof QUOTED_POLICIES)[number];

export interface ProjectFacts {
  id: string;
  kind: (typeof PROJECT_KINDS)[number];
  /** GB/T 4754 code, `C2710`. */
  industry: string;
  activity?: (typeof ACTIVITIES)[number];
  registeredOn?: Day;
}

export interface CentreFacts {
  id: string;
  certifiedOn: Day;
  certified: boolean;
  rewardedBefore: boolean;
  otherCentreRewarded?: boolean;
}

/** 事实 that a reward is computed from (domain J); amounts are decimal text. */
export interface QuoteFacts {
  policy: QuotedPolicy;
  year: number;
  applicant: { foreignInvested: boolean; inDistrict: boolean };
  project?: ProjectFacts;
  receipts?: Receipt[];
  appraisal?: boolean;
  cityAwards?: { year: number; direction: (typeof DIRECTIONS)[number] }[];
  paid?: { year: number; yuan: string; onUsd: string }[];
  noticeRate?: string;
  centre?: CentreFacts;
}
