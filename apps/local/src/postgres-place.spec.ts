import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { othersCanWalk } from './postgres-place.ts';

describe('the place of the cluster', () => {
  it('can be walked to only when every folder above lets others through', () => {
    const top = mkdtempSync(join(tmpdir(), 'duban-place-'));
    const inner = join(top, 'a', 'b');
    mkdirSync(inner, { recursive: true, mode: 0o755 });
    expect(othersCanWalk(inner)).toBe(false);
    chmodSync(top, 0o711);
    expect(othersCanWalk(inner)).toBe(true);
    expect(othersCanWalk(join(inner, 'not', 'there', 'yet'))).toBe(true);
    chmodSync(join(top, 'a'), 0o700);
    expect(othersCanWalk(inner)).toBe(false);
    rmSync(top, { recursive: true });
  });
});
