/** Whether lists and objects stand in each other deeper than so many levels. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  for (const one of Object.values(value)) if (isDeeperThan(one, levels - 1)) return true;
  return false;
}
