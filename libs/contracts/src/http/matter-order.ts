import { MATTER_SORTS, type MatterQuery, type MatterSort } from './matter-query.ts';

/**
 * The orders a list can have with such filters, the usual one first. Each is the order of an index: what is open by its next
 * moment, a plan by its numbers, what is searched for newest first. Another would be a sort of all that there is.
 */
export function sortsOffered(query: MatterQuery): readonly MatterSort[] {
  if (query.q !== undefined) return ['-opened'];
  if (query.plan !== undefined) return ['no', '-no'];
  return asksForOpen(query) ? ['next', '-next'] : MATTER_SORTS;
}

const asksForOpen = ({ lamp, overdue, step }: MatterQuery): boolean =>
  overdue !== undefined || step !== undefined || (lamp !== undefined && lamp !== 'closed' && lamp !== 'closed-late');
