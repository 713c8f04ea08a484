import { type Lamp } from '@duban/domain/desk/lamp';
import { type Kind } from '@duban/domain/matter/matter';

/**
 * What lists can be sorted by; a leading minus turns the order round. `next`: what is open, by its soonest due moment, or by
 * the moment it turns near for what is on time. Which there are depends on the filters: `sortsOffered`.
 */
export const MATTER_SORTS = [
  'no', 'due', 'opened', 'changed', 'next', '-no', '-due', '-opened', '-changed', '-next',
] as const; // prettier-ignore
export type MatterSort = (typeof MATTER_SORTS)[number];

/** Query of `GET /api/matters`. `overdue` is the predicate itself: an open desk is past its due moment. */
export interface MatterQuery {
  kind?: Kind;
  unit?: string;
  /** Of `unit`: the matters it leads or supports; absent: all it takes or took part in. */
  role?: 'lead' | 'support';
  /** Matters with an open desk of this step. */
  step?: string;
  lamp?: Lamp;
  overdue?: 'true';
  plan?: string;
  /** Part of the title, or the number. */
  q?: string;
  sort?: MatterSort;
  cursor?: string;
  limit?: number;
}
