import { type PlanCounts } from '@duban/contracts/http/plan-preview';
import { type DraftItem } from '@duban/domain/plan/plan-draft';

/** How much these items ask of whom; what no register knows counts by its name. */
export function countsOf(items: readonly DraftItem[]): PlanCounts {
  const duties = items.map(({ leads, supports, unknown }) => new Set([...leads, ...supports, ...unknown]));
  const tasks = items.filter(({ kind }) => kind === 'task').length;
  return {
    items: items.length,
    tasks,
    safeguards: items.length - tasks,
    units: new Set(duties.flatMap((units) => [...units])).size,
    leads: new Set(items.flatMap(({ leads }) => leads)).size,
    pairs: duties.reduce((sum, units) => sum + units.size, 0),
  };
}
