import { type PlanItem, type PlanUnit } from './plan-reading.ts';

/** Each unit with the number of items that name it, in order of first mention. */
export function unitCounts(items: readonly PlanItem[]): PlanUnit[] {
  const units = new Map<string, PlanUnit>();
  for (const { leads, supports } of items) {
    for (const [place, name] of [...leads, ...supports].entries()) {
      const unit = units.get(name) ?? { name, items: 0, leads: 0 };
      unit.items += 1;
      if (place < leads.length) unit.leads += 1;
      units.set(name, unit);
    }
  }
  return [...units.values()];
}
