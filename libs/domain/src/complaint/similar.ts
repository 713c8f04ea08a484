import { type Complaint } from './complaint.ts';

/** 同类投诉: of the same unit, and of the same clause or topic; whoever complained makes no difference. */
export const isSimilar = (one: Complaint, other: Complaint): boolean =>
  one.complainee === other.complainee &&
  (one.clause === null || other.clause === null ? one.topic === other.topic : one.clause === other.clause);
