import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endRecorded, killRecorded, readRecord, startProcess, stillRuns, type Launch } from './launch.ts';
import { becomes } from './patience.ts';
import { identityOf } from './process-identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-launch-'));
const record = join(folder, 'sleeper.json');
const script = join(folder, 'sleeper.js');
const launch: Launch = {
  name: 'sleeper',
  command: process.execPath,
  args: [script],
  env: {},
  cwd: folder,
  log: join(folder, 'log'),
};

beforeAll(() =>
  writeFileSync(
    script,
    `process.on('SIGTERM', () => process.env.DEAF || process.exit(0)); setInterval(() => {}, 1000);`,
  ),
);
afterEach(() => killRecorded(record));
afterAll(() => rmSync(folder, { recursive: true }));

function started(more: Partial<Launch> = {}): number {
  return startProcess({ ...launch, ...more }, record).pid ?? 0;
}

function rewrite(change: object): void {
  writeFileSync(record, JSON.stringify({ ...readRecord(record), ...change }));
}

describe('the record of a process', () => {
  it('knows the process as ours, and is for our eyes only', () => {
    const pid = started();
    expect(readRecord(record)).toMatchObject({ pid, launch: { name: 'sleeper' } });
    expect(stillRuns(readRecord(record)!)).toBe(true);
    expect(statSync(record).mode & 0o777).toBe(0o600);
  });

  it('does not take another process with the same number for ours', async () => {
    const pid = started();
    const running = readRecord(record)!;
    expect(stillRuns({ ...running, startedAt: 'another boot/1' })).toBe(false);
    expect(stillRuns({ ...running, launch: { ...launch, args: ['other.js'] } })).toBe(false);
    rewrite({ startedAt: 'another boot/1' });
    await endRecorded(record, { signal: 'SIGTERM', withinMs: 1000 });
    expect(identityOf(pid)).toBeDefined();
    process.kill(pid, 'SIGKILL');
  });

  it('ends the process and goes with it', async () => {
    const pid = started();
    await endRecorded(record, { signal: 'SIGTERM', withinMs: 5000 });
    expect(identityOf(pid)).toBeUndefined();
    expect(readRecord(record)).toBeUndefined();
  });

  it('ends a process that does not listen', async () => {
    const pid = started({ env: { DEAF: '1' } });
    await becomes(() => false, { withinMs: 300 });
    await endRecorded(record, { signal: 'SIGTERM', withinMs: 300 });
    expect(identityOf(pid)).toBeUndefined();
  });

  it('starts the same process again', async () => {
    const first = started({ args: [script, 'again'] });
    await killRecorded(record);
    const second = startProcess(readRecord(record)!.launch, record).pid;
    expect(second).not.toBe(first);
    expect(stillRuns(readRecord(record)!)).toBe(true);
  });

  it('that cannot be read is none', () => {
    writeFileSync(record, '{"half');
    expect(readRecord(record)).toBeUndefined();
  });
});
