import { Pool } from 'pg';
import { deskId } from '@duban/domain/desk/desk';
import { BareLedger } from './bare-ledger.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { personOf } from './people.ts';

const MATTERS = 12;
const KIB = 1024;
const words = 'w'.repeat(200);

let database: TestDatabase;
let pool: Pool;
let owner: Pool;

beforeAll(async () => {
  database = await freshDatabase('list_cost');
  pool = new Pool({ connectionString: database.appUrl, max: 2 });
  owner = new Pool({ connectionString: database.superUrl, max: 1 });
});

afterAll(async () => {
  await Promise.all([pool?.end(), owner?.end()]);
  await database?.drop();
});

/** Bytes of write-ahead log that an errand takes; other files' writes on the same server would be among them, so the least counts. */
async function logged(errand: () => Promise<unknown>): Promise<number> {
  const at = async (): Promise<string> =>
    (await owner.query<{ at: string }>('select pg_current_wal_insert_lsn()::text as at')).rows[0]?.at ?? '';
  const before = await at();
  await errand();
  const { rows } = await owner.query<{ bytes: number }>('select pg_wal_lsn_diff($1, $2)::int as bytes', [
    await at(),
    before,
  ]);
  return rows[0]?.bytes ?? NaN;
}

const median = (all: number[]): number => all.sort((one, other) => one - other)[Math.floor(all.length / 2)] ?? NaN;

it('an act writes at most 10 KiB of log, also one that moves a matter in the books of all its units', async () => {
  const record = new BareLedger(pool);
  const bytes: Record<string, number[]> = { first: [], last: [] };
  for (let matter = 0; matter < MATTERS; matter++) {
    const id = await record.open({ title: '推动口岸通关便利化改革' });
    await record.all(id, 'register', 'approve');
    await record.all(id, 'sign', 'accept');
    const pieces = ['FINANCE', 'DRC', 'ECON_INFO'].map((unit) => ({ unit, deliverable: 'x', due: '2030-06-28' }));
    await record.all(id, 'break-down', 'submit', { pieces });
    const desks = await record.openDesks(id, 'deliver');
    for (const [index, desk] of desks.entries()) {
      const act = { type: 'deliver', desk: deskId(id, desk.no), words, progress: 100 };
      const spent = await logged(() => record.act(id, personOf(desk.party), act, `${id}.${index}`));
      bytes[index === desks.length - 1 ? 'last' : 'first']?.push(spent);
    }
  }
  const [first, last] = [median(bytes['first'] ?? []) / KIB, median(bytes['last'] ?? []) / KIB];
  process.stdout.write(`log of an act: ${first.toFixed(1)} KiB, of one that clears a step ${last.toFixed(1)} KiB\n`);
  expect(first).toBeLessThanOrEqual(10);
  expect(last).toBeLessThanOrEqual(10);
});
