import { type FdiCellProblem } from '@duban/domain/reward/fdi-row';
import { type WhyLeftOut } from '@duban/domain/reward/fdi-proposals';
import { type InvitationState } from '@duban/domain/reward/invitation';
import { type Advisory, type QuoteStep } from '@duban/domain/reward/policy';
import { type Receipt } from '@duban/domain/reward/quote-facts';
import { type Day, type Instant } from '@duban/domain/time/day';

/** A project of the list that is proposed, with the amount that `/api/quotes` gives for it; decimal yuan. */
export interface FdiProposalView {
  invitation: string;
  project: { id: string; name: string };
  enterprise: { code: string; name: string };
  /** Rows of the file; the headings are row 1. */
  rows: number[];
  yuan: string;
  capped: boolean;
  advisories: Advisory[];
}

/** A project that is not proposed. */
export interface FdiLeftOutView {
  project: { id: string; name: string };
  /** Of the enterprise, as the list has it. */
  name: string;
  rows: number[];
  badRows: number[];
  why: WhyLeftOut[];
}

/** 导入结果: the counts are of all, the lists show 1,000 each at most. */
export interface FdiListView {
  id: string;
  fileName: string;
  sha256: string;
  counts: {
    rows: number;
    good: number;
    bad: number;
    proposed: number;
    leftOut: number;
    superseded: number;
    kept: number;
  };
  /** Every wrong cell, in the order of rows. */
  bad: FdiCellProblem[];
  /** Headings that mean nothing here. */
  ignored: string[];
  proposals: FdiProposalView[];
  leftOut: FdiLeftOutView[];
  /** The same file was imported before. */
  sameAs: { list: string; at: Instant } | null;
}

/** An invitation as the commission sees it. */
export interface InvitationView {
  id: string;
  project: { id: string; name: string };
  enterprise: { code: string; name: string };
  state: InvitationState;
  yuan: string;
  list: string;
  matter: string | null;
  sentAt: Instant | null;
  decidedAt: Instant | null;
}

/** 发送: those that are named, or all that are proposed. */
export interface InvitationActRequest {
  type: 'send';
  invitations?: string[];
  all?: true;
}

/** 免申即享 as its enterprise sees it: everything the amount is computed from. */
export interface MyInvitationView {
  id: string;
  programme: { id: string; title: string; opensOn: Day; closesOn: Day; open: boolean };
  project: { id: string; name: string; kind: string; industry: string };
  year: number;
  receipts: Receipt[];
  yuan: string;
  capped: boolean;
  advisories: Advisory[];
  steps: QuoteStep[];
  state: InvitationState;
  sentAt: Instant | null;
  decidedAt: Instant | null;
  matter: string | null;
}

export interface ConfirmationRequest {
  /** The amount that was shown. */
  yuan: string;
  /** 承诺: the facts are true, and no capital is reduced or withdrawn for two years. */
  commitment: true;
}

export interface DeclineRequest {
  words?: string;
}
