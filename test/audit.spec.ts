import { Client, Pool } from 'pg';
import fc from 'fast-check';
import { type Broken } from '@duban/database/audit/broken';
import { SealStore } from '@duban/database/audit/seal.store';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { verifyChains, type Verification } from '@duban/database/audit/verify';
import { type Entry, hashOf, SYSTEM_CHAIN } from '@duban/database/ledger/chain';
import { BareLedger } from './bare-ledger.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const KEY = 'the key of the seals in this spec';

let original: TestDatabase;
let matters: string[];

/** Three matters that have come different ways, a system chain, and two seals. */
beforeAll(async () => {
  original = await freshDatabase('audit');
  const pool = new Pool({ connectionString: original.appUrl, max: 4 });
  const record = new BareLedger(pool);
  const seals = new SealStore(pool);
  matters = [await record.open(), await record.open(), await record.open({ leads: ['DRC'], supports: ['FINANCE'] })];
  for (const id of matters) await record.all(id, 'register', 'approve');
  await systemEvents(pool, 3);
  expect(await seals.seal(KEY)).toBe(4);
  for (const id of matters.slice(0, 2)) await record.all(id, 'sign', 'accept');
  await systemEvents(pool, 2);
  expect(await seals.seal(KEY)).toBe(3);
  expect(await seals.seal(KEY)).toBe(0);
  await pool.end();
  const client = new Client({ connectionString: original.superUrl });
  await client.connect();
  await client.query('create schema kept');
  for (const table of TABLES) await client.query(`create table kept.${table} as table ${table}`);
  await client.end();
});

afterAll(async () => {
  await original?.drop();
});

async function systemEvents(pool: Pool, count: number): Promise<void> {
  const log = new SystemLog(pool);
  const actor = { id: 'p1', name: '区商务委承办人', unit: 'COMMERCE' };
  const event = {
    actor,
    act: 'sign-in',
    object: 'odd \0 \t\r\n\v\b \\N 𠮷 and \ud800 login',
    body: { with: '\0' },
    ip: '10.0.0.1',
    result: 'denied',
  };
  await Promise.all(Array.from({ length: count }, () => log.append(event)));
}

const TABLES = ['matter', 'desk', 'chain', 'entry', 'seal', 'desk_due', 'rung', 'outbox'];

/** Does something to the record as the superuser, past all triggers, verifies the whole of it, and puts everything back. */
async function verifiedAfter(
  tamper: (client: Client) => Promise<unknown>,
  key: string | undefined = KEY,
): Promise<Verification> {
  const client = new Client({ connectionString: original.superUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await tamper(client);
    return await verified(original.ownerUrl, key);
  } finally {
    for (const table of TABLES) {
      await client.query(
        `delete from ${table}; insert into ${table} overriding system value select * from kept.${table}`,
      );
    }
    await client.end();
  }
}

async function verified(url: string, key: string | undefined = KEY): Promise<Verification> {
  const pool = new Pool({ connectionString: url, max: 2 });
  try {
    return await verifyChains(pool, { key });
  } finally {
    await pool.end();
  }
}

const brokenAfter = async (...sql: string[]): Promise<Broken[]> =>
  (
    await verifiedAfter(async (client) => {
      for (const statement of sql) await client.query(statement);
    })
  ).broken;

const lastSeq = async (client: Client, chain: string): Promise<number> =>
  Number((await client.query('select max(seq) as seq from entry where chain = $1', [chain])).rows[0].seq);

/** What somebody does who knows how the chain is hashed: every hash from an entry on, and the head, made to fit again. */
async function rechain(client: Client, chain: string, edit: (entries: Entry[]) => Entry[]): Promise<void> {
  const { rows } = await client.query<Entry & { at_ms: string }>(
    `select *, (extract(epoch from at) * 1000)::bigint as at_ms from entry where chain = $1 order by seq`,
    [chain],
  );
  const { instantOf } = await import('@duban/domain/time/day');
  const entries = edit(rows.map(({ at_ms: ms, ...entry }) => ({ ...entry, at: instantOf(Number(ms)) })));
  let prev = '';
  for (const entry of entries) {
    Object.assign(entry, { prev }, { hash: hashOf({ ...entry, prev }) });
    prev = entry.hash;
    await client.query('update entry set body = $3, prev = $4, hash = $5, actor = $6 where chain = $1 and seq = $2', [
      chain, entry.seq, entry.body, entry.prev, entry.hash, entry.actor,
    ]); // prettier-ignore
  }
  await client.query('update matter set head = $2, seq = $3 where id = $1', [chain, prev, entries.length]);
}

it('finds nothing in a whole record, with and without the key', async () => {
  expect(await verified(original.ownerUrl)).toEqual({ chains: 4, entries: 8 + 8 + 3 + 5, broken: [] });
  const keyless = await verifiedAfter(async () => undefined, '');
  expect(keyless.broken.map(({ what }) => what)).toEqual(['seal-altered', 'seal-altered']);
  const pool = new Pool({ connectionString: original.ownerUrl, max: 2 });
  expect((await verifyChains(pool)).broken).toEqual([]);
  await pool.end();
});

describe('names the entry', () => {
  const first = () => matters[0] ?? '';

  it('of which any field was edited', async () => {
    const fields = `actor = 'somebody'; name = name || ' '; for_whom = 'x'; unit = 'x'; ip = '1.2.3.4'; act = 'reject'; object = ''; body = '{}';
      at = at + interval '1 microsecond'; at = 'infinity'; before_hash = ''; after_hash = ''; key = 'k'; result = 'denied'; alg = 'none'; prev = ''; hash = ''`;
    for (const field of fields.split(';')) {
      expect([field, await brokenAfter(`update entry set ${field} where chain = '${first()}' and seq = 4`)]).toEqual([
        field,
        [{ chain: first(), seq: 4, what: 'altered' }],
      ]);
    }
  });

  it('that was deleted: in the middle, the first, the tail, all', async () => {
    const gone = (where: string) => brokenAfter(`delete from entry where chain = '${first()}' and ${where}`);
    expect(await gone('seq = 4')).toEqual([{ chain: first(), seq: 4, what: 'missing' }]);
    expect(await gone('seq = 1')).toEqual([{ chain: first(), seq: 1, what: 'missing' }]);
    expect(await gone('seq between 4 and 6')).toEqual([{ chain: first(), seq: 4, what: 'missing' }]);
    expect(await gone('seq > 6')).toEqual([
      { chain: first(), seq: 7, what: 'missing' },
      { chain: first(), seq: 8, what: 'sealed-otherwise' },
    ]);
    expect(await gone('true')).toEqual(expect.arrayContaining([{ chain: first(), seq: 1, what: 'missing' }]));
  });

  it('that changed places with another, in its chain or of another', async () => {
    const swapped = (one: string, other: string) =>
      brokenAfter(
        `update entry set seq = -1 where ${one}`,
        `update entry set (chain, seq) = (select '${first()}'::uuid, 4) where ${other}`,
        `update entry set (chain, seq) = (select '${first()}'::uuid, 6) where seq = -1`,
      );
    expect(await swapped(`chain = '${first()}' and seq = 4`, `chain = '${first()}' and seq = 6`)).toEqual([
      { chain: first(), seq: 4, what: 'altered' },
      { chain: first(), seq: 6, what: 'altered' },
    ]);
    const other = matters[1] ?? '';
    const swap = await brokenAfter(
      `update entry set chain = '${SYSTEM_CHAIN}', seq = -5 where chain = '${first()}' and seq = 4`,
      `update entry set chain = '${first()}' where chain = '${other}' and seq = 4`,
      `update entry set chain = '${other}', seq = 4 where seq = -5`,
    );
    expect(swap).toEqual(
      expect.arrayContaining([
        { chain: first(), seq: 4, what: 'altered' },
        { chain: other, seq: 4, what: 'altered' },
      ]),
    );
    expect(swap).toHaveLength(2);
  });

  it('that was written anew with its own hash made to fit', async () => {
    const broken = await verifiedAfter(async (client) => {
      const { rows } = await client.query<Entry>(`select * from entry where chain = $1 and seq = 4`, [first()]);
      const entry = { ...rows[0], at: '2020-01-01T00:00:00+08:00', actor: 'another' } as Entry;
      await client.query('update entry set actor = $3, at = $4, hash = $5 where chain = $1 and seq = $2', [
        first(),
        4,
        entry.actor,
        entry.at,
        hashOf(entry),
      ]);
    });
    expect(broken.broken).toEqual([{ chain: first(), seq: 4, what: 'replaced' }]);
  });

  it('that was put in besides: before the first, after the last, with an impossible number', async () => {
    const put = (seq: number) =>
      brokenAfter(`insert into entry select chain, ${seq}, at, actor, name, for_whom, unit, ip, act, object, body, before_hash, after_hash, key, result, alg, prev, hash
        from entry where chain = '${first()}' and seq = 8`);
    expect(await put(9)).toEqual([{ chain: first(), seq: 9, what: 'altered' }]);
    expect(await put(0)).toEqual(expect.arrayContaining([{ chain: first(), seq: 0, what: 'surplus' }]));
    expect(await put(12)).toEqual(
      expect.arrayContaining([
        { chain: first(), seq: 9, what: 'missing' },
        { chain: first(), seq: 12, what: 'altered' },
      ]),
    );
  });

  it('after which the matter or a desk was edited, added or removed', async () => {
    const state = [{ chain: first(), seq: 8, what: 'state' }];
    const edits = `title = 'x'; leads = '{DRC}'; parties = '{}'; next_wake = null; next_wake = next_wake + interval '1 s'; 
      round = 2; version = version - 1; closed_at = now(); facts = '{"urgent": true}'; route = '{}'; last_desk = 0; state_hash = ''; opened_at = 'infinity'`;
    for (const edit of edits.split(';')) {
      expect([edit, await brokenAfter(`update matter set ${edit} where id = '${first()}'`)]).toEqual([edit, state]);
    }
    const desks = `due = due + interval '1 day'; verdict = null; words = 'x'; party = 'DRC'; voided_at = now(); rung_at = now(); card = 'red'; laid_version = 1; decided_by = '{}'; facts = null; seat = 'x'; step = 'x'; provisional = not provisional; no = 90`;
    for (const edit of desks.split(';')) {
      expect([edit, await brokenAfter(`update desk set ${edit} where matter_id = '${first()}' and no = 2`)]).toEqual([
        edit,
        state,
      ]);
    }
    expect(await brokenAfter(`delete from desk where matter_id = '${first()}' and no = 2`)).toEqual(state);
    expect(await brokenAfter(`update matter set head = 'x' where id = '${first()}'`)).toEqual([
      { chain: first(), seq: 8, what: 'head' },
    ]);
    expect(await brokenAfter(`update matter set seq = 11 where id = '${first()}'`)).toEqual([
      { chain: first(), seq: 8, what: 'head' },
    ]);
  });

  it('of the system chain as well', async () => {
    expect(await brokenAfter(`update entry set result = 'done' where chain = '${SYSTEM_CHAIN}' and seq = 2`)).toEqual([
      { chain: SYSTEM_CHAIN, seq: 2, what: 'altered' },
    ]);
    expect(await brokenAfter(`delete from chain`)).toEqual([{ chain: SYSTEM_CHAIN, seq: 5, what: 'no-matter' }]);
    expect(
      await brokenAfter(`update chain set head = '', seq = 0`, `delete from entry where chain = '${SYSTEM_CHAIN}'`),
    ).toEqual([
      { chain: SYSTEM_CHAIN, seq: 3, what: 'sealed-otherwise' },
      { chain: SYSTEM_CHAIN, seq: 5, what: 'sealed-otherwise' },
    ]);
  });
});

describe('by the seals', () => {
  const first = () => matters[0] ?? '';
  const remove = (id: string): string[] =>
    ['entry:chain', 'desk:matter_id', 'desk_due:matter_id', 'rung:matter_id', 'outbox:matter_id', 'matter:id'].map(
      (one) => {
        const [table, column] = one.split(':');
        return `delete from ${table} where ${column} = '${id}'`;
      },
    );

  it('a matter that was removed with all that belongs to it is missed', async () => {
    expect(await brokenAfter(`delete from matter where id = '${first()}'`)).toEqual([
      { chain: first(), seq: 8, what: 'no-matter' },
    ]);
    const sealedAt = [3, 8].map((seq) => ({ chain: first(), seq, what: 'sealed-otherwise' }));
    expect(await brokenAfter(...remove(first()))).toEqual(sealedAt);
  });

  it('a chain whose hashes were all made to fit again is found out at the sealed entries', async () => {
    const broken = await verifiedAfter((client) =>
      rechain(client, first(), (entries) =>
        entries.map((entry) => (entry.seq === 3 ? { ...entry, actor: 'another' } : entry)),
      ),
    );
    expect(broken.broken).toEqual([3, 8].map((seq) => ({ chain: first(), seq, what: 'sealed-otherwise' })));
  });

  it('an edited seal and a removed one are named, and accuse no entry', async () => {
    expect(await brokenAfter(`update seal set heads = '[]' where id = 1`)).toEqual([
      { chain: 'seal', seq: 1, what: 'seal-altered' },
    ]);
    expect(await brokenAfter(`update seal set heads = 'nonsense' where id = 2`)).toEqual([
      { chain: 'seal', seq: 2, what: 'seal-altered' },
    ]);
    expect(await brokenAfter(`update seal set at = at + interval '1 microsecond' where id = 2`)).toEqual([
      { chain: 'seal', seq: 2, what: 'seal-altered' },
    ]);
    expect(await brokenAfter('delete from seal where id = 1')).toEqual([
      { chain: 'seal', seq: 2, what: 'seal-missing' },
    ]);
  });
});

/** What shows when it is edited: all but `owed_since` and `changed_at`, the sweep's and the pages' housekeeping. */
const FIELDS = {
  entry: 'chain seq at actor name for_whom unit ip act object body before_hash after_hash key result alg prev hash',
  matter: `id kind plan_id no title leads supports parties edition chapter round route returns version opened_at due first_due
    extensions closed_at outcome next_wake facts last_desk seq head state_hash`,
  desk: `matter_id no chapter step round party seat about laid_at laid_version due first_due near due_version provisional ladder rung
    rung_at card letter extensions urged_at verdict decided_at decided_version decided_by words facts voided_at`,
};
const CHANGED: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `coalesce($1, '') || 'x'`,
  'text[]': `$1 || 'X'::text`,
  // Further than any chain is long: two entries with one number are what the database itself refuses.
  integer: 'coalesce($1, 0) + 70007',
  boolean: 'not $1',
  'timestamp with time zone': `coalesce($1, now()) + interval '1 s'`,
  jsonb: `coalesce($1, '{}') || '{"x": 1}'`,
};

it('finds 50 random edits, each at its row', async () => {
  const tables = Object.keys(FIELDS) as (keyof typeof FIELDS)[];
  const edit = fc
    .constantFrom(...tables)
    .chain((table) =>
      fc.record({ table: fc.constant(table), field: fc.constantFrom(...FIELDS[table].split(/\s+/)), row: fc.nat(500) }),
    );
  await fc.assert(
    fc.asyncProperty(edit, async ({ table, field, row }) => {
      let expected: { chain: string; seq: number } | undefined;
      const { broken } = await verifiedAfter(async (client) => {
        const rows = (await client.query(`select ctid, * from ${table} order by ctid`)).rows;
        const chosen = rows[row % rows.length];
        const type = (
          await client.query(
            `select format_type(atttypid, null) as type from pg_attribute where attrelid = '${table}'::regclass and attname = $1`,
            [field],
          )
        ).rows[0].type;
        const chain = chosen.chain ?? chosen.matter_id ?? chosen.id;
        expected = { chain, seq: table === 'entry' ? chosen.seq : await lastSeq(client, chain) };
        await client.query(
          `update ${table} set ${field} = ${(CHANGED[type] ?? '').replaceAll('$1', field)} where ctid = '${chosen.ctid}'`,
        );
      });
      expect(broken).toEqual(expect.arrayContaining([expect.objectContaining(expected ?? {})]));
    }),
    { numRuns: 50 },
  );
});

it('does not mistake what is written meanwhile for broken', async () => {
  const database = await freshDatabase('audit-live');
  const pool = new Pool({ connectionString: database.appUrl, max: 8 });
  const record = new BareLedger(pool);
  let writing = true;
  const write = async () => {
    while (writing) {
      const id = await record.open();
      await record.all(id, 'register', 'approve');
      await record.all(id, 'sign', 'accept');
      await new SealStore(pool).seal(KEY);
    }
  };
  const writers = [write(), write(), write()];
  try {
    for (let time = 0; time < 20; time++) expect((await verified(database.ownerUrl)).broken).toEqual([]);
  } finally {
    writing = false;
    await Promise.all(writers);
  }
  await pool.end();
  await database.drop();
});

it('reads a record of any length, and leaves its connections fit for use', async () => {
  const database = await freshDatabase('audit-long');
  const pool = new Pool({ connectionString: database.appUrl, max: 2 });
  const log = new SystemLog(pool);
  const event = { act: 'sign-in', object: null, ip: null, result: 'done' };
  const append = (body: string) => log.append({ ...event, actor: { id: 'p', name: '某人', unit: null }, body });
  let written = 0;
  for (const length of [399, 400, 401, 800, 1201]) {
    for (; written < length; written++) await append('字'.repeat(written % 300));
    for (let time = 0; time < 2; time++) {
      expect(await verifyChains(pool)).toEqual({ chains: 1, entries: length, broken: [] });
    }
    expect((await pool.query('select 1')).rowCount).toBe(1);
  }
  await pool.end();
  await database.drop();
});

it('finds an edit past the record though people have acted on it since', async () => {
  const database = await freshDatabase('audit-edited');
  const pool = new Pool({ connectionString: database.appUrl, max: 4 });
  const record = new BareLedger(pool);
  const id = await record.open();
  await record.all(id, 'register', 'approve');
  await pool.query(`update desk set words = 'never said' where matter_id = $1 and no = 1`, [id]);
  await record.all(id, 'sign', 'accept');
  expect((await verified(database.ownerUrl)).broken).toEqual([{ chain: id, seq: 3, what: 'state' }]);
  await pool.end();
  await database.drop();
});

it('the services cannot change what was recorded', async () => {
  const app = new Client({ connectionString: original.appUrl });
  await app.connect();
  try {
    for (const attempt of [
      `update entry set name = 'x'`,
      'delete from entry',
      'truncate entry',
      'update seal set heads = heads',
      'delete from seal',
      'set session_replication_role = replica',
      'alter table entry disable trigger all',
      'drop table entry',
      'delete from matter',
      'delete from desk',
    ]) {
      await expect([attempt, await app.query(attempt).catch((error: Error) => error.message)]).toEqual([
        attempt,
        expect.stringMatching(/permission denied|must be owner/),
      ]);
    }
  } finally {
    await app.end();
  }
});
