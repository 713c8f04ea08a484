import { type Lamp } from '@duban/domain/desk/lamp';
import { type DraftItem } from '@duban/domain/plan/plan-draft';
import { type PlanReading, type PlanWarning } from '@duban/domain/plan/plan-reading';
import { type Instant } from '@duban/domain/time/day';
import { type ReviewerNote } from '@duban/domain/plan/reviewer-notes';
import { type PlanCounts } from './plan-preview.ts';

/** `published`: waits for its 立项审批. */
export type PlanStatus = 'published' | 'approved' | 'rejected';

export interface PlanLine {
  id: string;
  title: string;
  version: number;
  status: PlanStatus;
  publishedAt: Instant;
  decidedAt: Instant | null;
  /** The version it replaces. */
  replaces: string | null;
  counts: PlanCounts;
}

/** The key task of an item, as it stands. */
export interface PlanTask {
  id: string;
  no: string;
  planId: string;
  leads: string[];
  supports: string[];
  due: Instant | null;
  lamp: Lamp;
  /** Steps with an open desk. */
  steps: string[];
  closedAt: Instant | null;
  outcome: string | null;
}

/** An item as it was published; `matter` is null when it was not opened, or not for this person. */
export interface PlanViewItem extends DraftItem {
  matter: PlanTask | null;
}

export interface PlanView extends PlanLine {
  years: PlanReading['years'];
  groups: string[];
  items: PlanViewItem[];
  warnings: PlanWarning[];
  notes: ReviewerNote[];
  /** Key tasks whose `register` desk is open. */
  registering: number;
}
