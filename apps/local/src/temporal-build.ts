import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onPath } from './on-path.ts';
import { say } from './say.ts';
import { goNeeded, temporalVersion } from './temporal-version.ts';

const packages = ['cmd/server', 'cmd/tools/sql'].map((path) => `go.temporal.io/server/${path}@v${temporalVersion}`);
const tellEveryMs = 15_000;

/** Builds server and sql tool from the Go module proxy; 5 to 10 minutes on two cores, once per machine. */
export async function buildWithGo(folder: string): Promise<string | undefined> {
  const go = onPath('go');
  if (go === undefined) return 'no Go toolchain on the PATH';
  const found = goVersion(spawnSync(go, ['version'], { encoding: 'utf8', env: goEnvironment(folder) }).stdout);
  if (found === undefined || !isAtLeast(found, goNeeded))
    return `Go ${goNeeded} or newer is needed, found ${found ?? 'none'}`;
  say(`  Building the Temporal server ${temporalVersion} with Go ${found}; this takes some minutes, once.`);
  return build(go, folder);
}

async function build(go: string, folder: string): Promise<string | undefined> {
  const began = Date.now();
  const child = spawn(go, ['install', '-v', '-ldflags', '-s -w', ...packages], {
    cwd: folder,
    env: goEnvironment(folder),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let last = 'linking …';
  createInterface({ input: child.stderr }).on('line', (line) => (last = line));
  const progress = setInterval(() => say(`    ${Math.round((Date.now() - began) / 1000)} s  ${last}`), tellEveryMs);
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0 ? undefined : `the Go build failed: ${last}`;
  } catch (error) {
    return `the Go build failed: ${(error as Error).message}`;
  } finally {
    clearInterval(progress);
    process.removeListener('exit', stop);
  }
}

/** The toolchain that is there, not one that Go would fetch by itself. */
function goEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, GOBIN: folder, GOTOOLCHAIN: 'local', GOFLAGS: '' };
}

/** `go version go1.26.8 linux/amd64` → `1.26.8` */
export function goVersion(said: string | null): string | undefined {
  return /\bgo(\d+\.\d+(?:\.\d+)?)/.exec(said ?? '')?.[1];
}

export function isAtLeast(version: string, needed: string): boolean {
  const order = version.localeCompare(needed, 'en', { numeric: true });
  return order >= 0;
}
