import { createServer } from 'node:net';
import { freePorts, isFree } from './ports.ts';

describe('free ports', () => {
  it('are different ones, below what Temporal can store', async () => {
    const ports = await freePorts(9);
    expect(new Set(ports).size).toBe(9);
    for (const port of ports) expect(port).toBeLessThan(32_768);
  });

  it('are those of the last start, as far as nobody took them', async () => {
    const [kept = 0, taken = 0] = await freePorts(2);
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve));
    expect(await isFree(taken)).toBe(false);
    const [first, second] = await freePorts(2, [kept, taken]);
    expect(first).toBe(kept);
    expect(second).not.toBe(taken);
    await new Promise((resolve) => other.close(resolve));
    expect(await freePorts(2, [kept, taken])).toEqual([kept, taken]);
  });
});
