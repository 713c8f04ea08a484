import { type Instant } from '@duban/domain/time/day';

/** Body of `POST /api/plans/:id/acts`. */
export interface PlanDecision {
  type: 'approve' | 'reject';
  /** A rejection must say why. */
  words?: string;
}

/** 立项审批 of all key tasks that waited for it, in one act. */
export interface PlanDecided {
  id: string;
  status: 'approved' | 'rejected';
  /** Ids of the key tasks that were decided. */
  matters: string[];
  at: Instant;
}
