import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.ts';
import { temporalVersion } from './temporal-version.ts';

const publisher = 'https://github.com/temporalio/temporal/releases/download';
const answerWithinMs = 5000;
const wholeWithinMs = 300_000;

/** The names in the publisher's archive, and ours. */
const programs = { 'temporal-server': 'server', 'temporal-sql-tool': 'sql' };

/** The publisher's archive; DUBAN_TEMPORAL_RELEASES names a mirror where the publisher is out of reach. */
export async function downloadRelease(folder: string): Promise<string | undefined> {
  const base = process.env['DUBAN_TEMPORAL_RELEASES'] || publisher;
  const machine = process.arch === 'x64' ? 'amd64' : process.arch;
  const address = `${base}/v${temporalVersion}/temporal_${temporalVersion}_${process.platform}_${machine}.tar.gz`;
  try {
    await save(address, join(folder, 'release.tar.gz'));
  } catch (error) {
    return `the publisher's archive cannot be downloaded: ${reasonOf(error)}`;
  }
  return unpack(folder);
}

/** Gives up within seconds when nothing answers: behind a wall that drops packets a start must not hang. */
async function save(address: string, file: string): Promise<void> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error('no answer')), answerWithinMs);
  const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(wholeWithinMs)]);
  try {
    const response = await fetch(address, { signal });
    clearTimeout(timer);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    say(`  Downloading the Temporal server ${temporalVersion} …`);
    writeFileSync(file, Buffer.from(await response.arrayBuffer()));
  } finally {
    clearTimeout(timer);
  }
}

function unpack(folder: string): string | undefined {
  const archive = join(folder, 'release.tar.gz');
  const result = spawnSync('tar', ['-xzf', archive, '-C', folder], { encoding: 'utf8' });
  rmSync(archive, { force: true });
  if (result.status !== 0)
    return `the publisher's archive cannot be unpacked: ${result.error?.message ?? result.stderr.trim()}`;
  for (const [theirs, ours] of Object.entries(programs)) {
    if (!existsSync(join(folder, theirs))) return `the publisher's archive holds no ${theirs}`;
    renameSync(join(folder, theirs), join(folder, ours));
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: { code?: string } };
  return cause?.code ?? message;
}
