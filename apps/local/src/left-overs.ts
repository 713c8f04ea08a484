import { join } from 'node:path';
import { recordedNames, type Home } from './home.ts';
import { endRecorded, readRecord, stillRuns } from './launch.ts';
import { endLeftOverPostgres } from './postgres-left-over.ts';
import { rememberedPlace } from './postgres-place.ts';
import { say } from './say.ts';

/** First who speaks to the others, last who is spoken to. */
const order = ['gateway', 'worker', 'seed', 'migrate', 'temporal', 'postgres'];

/**
 * Ends what an earlier start of this home left behind when it was killed: only processes that are recorded in this home
 * and still are what the record says.
 */
export async function endLeftOvers(home: Home): Promise<void> {
  const left = recordedNames(home)
    .filter((name) => name !== 'start')
    .sort((a, b) => order.indexOf(a) - order.indexOf(b));
  for (const name of left) {
    const running = readRecord(home.record(name));
    if (running !== undefined && stillRuns(running))
      say(`  Ending ${name} (pid ${running.pid}), left by an earlier start`);
    await endRecorded(home.record(name), { signal: name === 'postgres' ? 'SIGINT' : 'SIGTERM', withinMs: 15_000 });
  }
  await endLeftOverPostgres(join(rememberedPlace(home) ?? home.file('postgres'), 'cluster'));
}
