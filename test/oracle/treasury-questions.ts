import { found, type Finding } from './findings.ts';

/** I8 from the other side of the counter: every order the treasury received, by the order's own id. */
export function againstTreasury(orders: readonly Record<string, string>[]): Finding[] {
  const times = new Map<string, number>();
  for (const { order = '' } of orders) times.set(order, (times.get(order) ?? 0) + 1);
  return found(
    'I8 an order reaches the treasury once',
    [...times].filter(([, count]) => count > 1).map(([order, count]) => ({ order, count })),
  );
}
