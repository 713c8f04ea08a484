import { type ReviewerNote } from '@duban/domain/plan/reviewer-notes';
import { type Correction } from '@duban/domain/plan/correction';
import { type PlanDiff } from '@duban/domain/plan/plan-diff';
import { type PlanDraft } from '@duban/domain/plan/plan-draft';
import { type PlanReading } from '@duban/domain/plan/plan-reading';
import { type PublishProblem } from '@duban/domain/plan/why-not-publish';

/** How much a plan asks of whom; a pair is one unit's duty in one item. */
export interface PlanCounts {
  items: number;
  tasks: number;
  safeguards: number;
  units: number;
  leads: number;
  pairs: number;
}

/** Answer to `POST /api/plans/preview`; nothing is kept of it. */
export interface PlanPreview {
  /** As it was read. */
  reading: PlanReading;
  /** With units by code, and with the corrections that were sent. */
  draft: PlanDraft;
  /** Body of each item by its key. */
  texts: Record<string, string>;
  counts: PlanCounts;
  /** What stands against publishing. */
  whyNot: PublishProblem[];
  notes: ReviewerNote[];
  /** The newest version of this title, if there is one, and what this one would change. */
  published: { id: string; version: number; status: string } | null;
  diff: PlanDiff | null;
}

/** Body of `POST /api/plans`: a draft (or a reading) as previewed, with corrections if need be. */
export interface PublishPlan {
  draft?: PlanDraft;
  reading?: PlanReading;
  texts?: Record<string, string>;
  corrections?: Correction[];
}

/** What became of it. Changed items of tasks that run already are told, not altered: people act on them. */
export interface PlanPublished {
  unchanged: boolean;
  id: string;
  version: number;
  status: string;
  counts: PlanCounts;
  diff: PlanDiff | null;
  /** The key tasks that were opened. */
  opened: { id: string; no: string; title: string }[];
}
