import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { holder } from './claim.ts';
import { homeAt, homeFolder, type Home } from './home.ts';
import { endRecorded } from './launch.ts';
import { endLeftOvers } from './left-overs.ts';
import { rememberedPlace } from './postgres-place.ts';
import { say } from './say.ts';

/** What a start puts into its home; a reset takes no more than this, whatever folder DUBAN_HOME names. */
const ours = [
  'logs',
  'run',
  'postgres',
  'postgres-place',
  'secrets.json',
  'pepper',
  'seal-key',
  'ports.json',
  'stopping',
  'temporal.sqlite',
  'temporal-dynamic-config.yaml',
  'demo-logins.json',
  'files',
];

/** Stops what runs in this home and wipes it: the next start begins with nothing. */
export async function reset(home: Home): Promise<void> {
  const pid = holder(home);
  if (pid !== undefined) say(`Stopping the Duban that runs there (pid ${pid})`);
  await endRecorded(home.record('start'), { signal: 'SIGTERM', withinMs: 60_000 });
  await endLeftOvers(home);
  const place = rememberedPlace(home);
  if (place !== undefined && basename(place).startsWith('duban-')) rmSync(place, { recursive: true, force: true });
  for (const name of ours) rmSync(home.file(name), { recursive: true, force: true });
  if (existsSync(home.folder) && readdirSync(home.folder).length === 0) rmdirSync(home.folder);
}

if (require.main === module) {
  const home = homeAt(homeFolder());
  reset(home).then(
    () => say(`${home.folder} is empty; the next start begins anew.`),
    (error: unknown) => {
      process.stderr.write(`${(error as Error).message}\n`);
      process.exitCode = 1;
    },
  );
}
