import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { obtainTemporal, temporalCache, type Source } from './temporal-binary.ts';
import { goVersion, isAtLeast } from './temporal-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-temporal-'));
const cache = join(folder, 'temporal');
const fills = (...programs: string[]): Source => {
  return async (into) => {
    for (const program of programs) writeFileSync(join(into, program), '', { mode: 0o755 });
    return undefined;
  };
};
const fails =
  (why: string): Source =>
  () =>
    Promise.resolve(why);
const path = process.env['PATH'];

beforeEach(() => {
  rmSync(cache, { recursive: true, force: true });
  process.env['PATH'] = '';
});
afterEach(() => (process.env['PATH'] = path));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the Temporal server', () => {
  it('comes from the first source that has it, and is kept', async () => {
    const found = await obtainTemporal(cache, [fails('no network'), fills('server', 'sql')]);
    expect(found).toEqual({ kind: 'server', server: join(cache, 'server'), sql: join(cache, 'sql') });
    expect(await obtainTemporal(cache, [])).toEqual(found);
  });

  it('is not taken half, and a broken source leaves nothing', async () => {
    const breaks: Source = (into) => {
      writeFileSync(join(into, 'server'), '');
      throw new Error('disk full');
    };
    await expect(obtainTemporal(cache, [breaks])).rejects.toThrow('disk full');
    await expect(obtainTemporal(cache, [fills('server')])).rejects.toThrow(/no server or no sql tool/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('gives way to the CLI on the PATH, and without one says the three ways out and every reason', async () => {
    const said = await obtainTemporal(cache, [fails('no network'), fails('no Go')]).catch(
      (error: Error) => error.message,
    );
    for (const part of ['TEMPORAL_ADDRESS', 'install Go', 'temporal CLI', 'no network', 'no Go'])
      expect(said).toContain(part);
    const tools = mkdtempSync(join(tmpdir(), 'duban-tools-'));
    writeFileSync(join(tools, 'temporal'), '');
    chmodSync(join(tools, 'temporal'), 0o755);
    process.env['PATH'] = tools;
    expect(await obtainTemporal(cache, [fails('no')])).toEqual({ kind: 'cli', temporal: join(tools, 'temporal') });
    rmSync(tools, { recursive: true });
    expect(existsSync(cache)).toBe(false);
  });

  it('is kept per user, outside the checkout', () => {
    expect(temporalCache({ XDG_CACHE_HOME: '/x' })).toBe('/x/duban/temporal-1.32.1');
    expect(temporalCache({})).toMatch(/\.cache\/duban\/temporal-1\.32\.1$/);
  });

  it('is built by a Go that is new enough', () => {
    expect(goVersion('go version go1.26.8 linux/amd64')).toBe('1.26.8');
    expect(goVersion('sh: go: not found')).toBeUndefined();
    for (const version of ['1.26.8', '1.26.10', '1.27', '2.0']) expect(isAtLeast(version, '1.26.8')).toBe(true);
    for (const version of ['1.26', '1.26.7', '1.9.9']) expect(isAtLeast(version, '1.26.8')).toBe(false);
  });
});
