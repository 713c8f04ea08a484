import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Temporal keeps its ports in a smallint column: below 32,768, which is also below what Linux hands out to clients. */
const lowest = 20_000;
const highest = 32_000;

export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Free ports, the wanted ones as far as they are free: a stack keeps its addresses from one start to the next. */
export async function freePorts(count: number, wanted: readonly number[] = []): Promise<number[]> {
  const found = new Set<number>();
  for (const port of candidates(wanted.slice(0, count))) {
    if (found.size === count) break;
    if (!found.has(port) && (await isFree(port))) found.add(port);
  }
  if (found.size < count) throw new Error(`No ${count} free ports between ${lowest} and ${highest}`);
  return [...found];
}

function* candidates(wanted: readonly number[]): Generator<number> {
  yield* wanted;
  for (let tries = 0; tries < 1000; tries++) yield randomInt(lowest, highest);
}
