/** A quantile of numbers, by nearest rank. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

/** Runs `count` pieces of work, `width` at a time; gives how long each took, ms, and how many were done in a second. */
export async function timed(
  count: number,
  width: number,
  work: (index: number) => Promise<void>,
): Promise<{ ms: number[]; perSecond: number }> {
  const ms: number[] = [];
  const from = performance.now();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < count) {
      const index = next++;
      const begun = performance.now();
      await work(index);
      ms.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return { ms, perSecond: (count * 1000) / (performance.now() - from) };
}

export const show = (ms: readonly number[]): string =>
  `p50 ${quantile(ms, 0.5).toFixed(1)} ms, p95 ${quantile(ms, 0.95).toFixed(1)} ms, p99 ${quantile(ms, 0.99).toFixed(1)} ms`;
