import { accessSync, constants, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { say } from './say.ts';
import { buildWithGo } from './temporal-build.ts';
import { downloadRelease } from './temporal-download.ts';
import { temporalVersion } from './temporal-version.ts';
import { onPath } from './on-path.ts';

/** The real server with its schema tool; or the publisher's CLI with a SQLite file of its own, which does for a demo only. */
export type TemporalBinary = { kind: 'server'; server: string; sql: string } | { kind: 'cli'; temporal: string };

/** A way to fill a folder with `server` and `sql`; answers why it could not. */
export type Source = (folder: string) => Promise<string | undefined>;

const waysOut = `Temporal server ${temporalVersion} is not here. Three ways out:
  1. set TEMPORAL_ADDRESS to a server that runs already;
  2. install Go and start again: it is built once (some minutes) and kept;
  3. for a demo only: put the temporal CLI on the PATH.`;

/** Per user and outside the checkout, so that only the first start on a machine pays. */
export function temporalCache(env: NodeJS.ProcessEnv = process.env): string {
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'duban', `temporal-${temporalVersion}`);
}

/** @param sources tried in order; the tests give their own. */
export async function obtainTemporal(
  cache = temporalCache(),
  sources: readonly Source[] = [downloadRelease, buildWithGo],
): Promise<TemporalBinary> {
  if (complete(cache)) return serverIn(cache);
  const reasons: string[] = [];
  for (const source of sources) {
    const reason = await filled(cache, source);
    if (reason === undefined) return serverIn(cache);
    reasons.push(reason);
    say(`  ${reason}`);
  }
  const temporal = onPath('temporal');
  if (temporal !== undefined) return { kind: 'cli', temporal };
  throw new Error([waysOut, ...reasons.map((reason) => `  (${reason})`)].join('\n'));
}

/** Beside the cache and renamed, so that a build that broke leaves nothing; where another start was faster, its result stands. */
async function filled(cache: string, source: Source): Promise<string | undefined> {
  mkdirSync(dirname(cache), { recursive: true });
  const half = mkdtempSync(`${cache}.half-`);
  const remove = () => rmSync(half, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const reason = await source(half);
    if (reason !== undefined) return reason;
    if (!complete(half)) return 'what came holds no server or no sql tool';
    if (complete(cache)) return undefined;
    rmSync(cache, { recursive: true, force: true });
    renameSync(half, cache);
    return undefined;
  } finally {
    remove();
    process.removeListener('exit', remove);
  }
}

function complete(folder: string): boolean {
  try {
    for (const program of ['server', 'sql']) accessSync(join(folder, program), constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function serverIn(folder: string): TemporalBinary {
  return { kind: 'server', server: join(folder, 'server'), sql: join(folder, 'sql') };
}
