import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { SealStore } from '@duban/database/audit/seal.store';
import { FDI_AWARD_CASES } from '@duban/domain/reward/policies/fdi-award-cases';
import { RD_CENTRE_CASES } from '@duban/domain/reward/policies/rd-centre-cases';
import { amountText } from '@duban/domain/reward/money';
import { BareLedger } from './bare-ledger.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

const DUBAN = join(__dirname, '../apps/cli/dist/main.js');
const KEY = 'seal key of the commands, long enough to be one';

let database: TestDatabase;
let pool: Pool;
let matter: string;
const folder = mkdtempSync(join(tmpdir(), 'duban-commands-'));

beforeAll(async () => {
  database = await freshDatabase('commands');
  pool = new Pool({ connectionString: database.appUrl, max: 4 });
  const record = new BareLedger(pool);
  matter = await record.open({ planId: await aPlan() });
  await record.all(matter, 'register', 'approve');
  await new SealStore(pool).seal(KEY);
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await pool?.end();
  await database?.drop();
});

interface Said {
  code: number;
  out: string;
  err: string;
}

/** As a person runs it: a process of its own, with exit code and both outputs. */
function duban(args: string[], env: Record<string, string> = {}, input = ''): Promise<Said> {
  const whole = { PATH: process.env['PATH'] ?? '', DATABASE_URL: database.appUrl, ...env };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [DUBAN, ...args], { env: whole }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** The commands that read facts need no database. */
const reckon = (args: string[], facts: unknown): Promise<Said> =>
  duban(args, { DATABASE_URL: '' }, typeof facts === 'string' ? facts : JSON.stringify(facts));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The board shows the tasks of plans that exist. */
async function aPlan(): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into plan (id, title, version, status, content_hash, draft, published_by, published_at)
      values (gen_random_uuid(), 'a plan', 1, 'approved', 'commands', '{}', 'a leader', business_now()) returning id`,
  );
  return rows[0]?.id ?? '';
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.superUrl });
  await client.connect();
  await client.query(`set session_replication_role = replica; ${sql}`);
  await client.end();
}

describe('duban audit verify', () => {
  it('says that a record is whole', async () => {
    expect(await duban(['audit', 'verify'], { DUBAN_SEAL_KEY: KEY })).toEqual({
      code: 0,
      out: '✔ 2 chains, 3 entries, none broken\n',
      err: '',
    });
    expect((await duban(['audit', 'verify'])).err).toContain('DUBAN_SEAL_KEY is not set');
  });

  it('names the entry that was tampered with, and exits 1', async () => {
    await asSuperuser(`update entry set name = name || 'x' where chain = '${matter}' and seq = 2`);
    const said = await duban(['audit', 'verify'], { DUBAN_SEAL_KEY: KEY });
    await asSuperuser(`update entry set name = rtrim(name, 'x') where chain = '${matter}' and seq = 2`);
    expect([said.code, said.out]).toEqual([1, `■ ${matter} #2: the entry is not what was recorded\n`]);
    expect(said.err).toBe('duban: 2 chains, 3 entries, 1 broken\n');
  });

  it('names what keeps it from the record', async () => {
    expect(await duban(['audit', 'verify'], { DATABASE_URL: '' })).toMatchObject({
      code: 2,
      err: 'duban: DATABASE_URL is missing (or DATABASE_URL_FILE)\n',
    });
    const away = await duban(['audit', 'verify'], { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/c' });
    expect([away.code, away.err]).toEqual([1, expect.stringMatching(/^duban: PostgreSQL cannot be reached: .+\n$/)]);
  });
});

describe('duban board recount', () => {
  it('counts the board from the entries and finds no difference; doctor says so', async () => {
    const { code, out } = await duban(['board', 'recount']);
    expect([code, out]).toEqual([0, expect.stringMatching(/^✔ \d+ numbers recounted in \d+ ms, none differs\n$/)]);
    expect((await duban(['doctor'])).out).toMatch(/✔ the board was recounted at \S+: 0 of \d+ numbers differ\n/);
  });

  it('names the number that differs, and exits 1', async () => {
    await asSuperuser(`update matter set closed_at = opened_at where id = '${matter}'`);
    const said = await duban(['board', 'recount']);
    await asSuperuser(`update matter set closed_at = null where id = '${matter}'`);
    expect([said.code, said.out]).toEqual([1, expect.stringContaining('■ counters open: shown 0, counted 1\n')]);
    expect((await duban(['board', 'recount'])).code).toBe(0);
  });
});

describe('duban doctor', () => {
  it('finds nothing wrong with a stack that does its work', async () => {
    const { code, out } = await duban(['doctor']);
    expect([code, out]).toEqual([0, expect.not.stringContaining('■')]);
    expect(out.split('\n')).toHaveLength(10);
    expect(out).toMatch(/^✔ PostgreSQL 18\.\S+ answers\n✔ \d+ migrations applied\n/);
  });

  it('names what is late: steps, wakes, notices, seals, migrations; and a moved clock in production', async () => {
    const old = `business_now() - interval '1 hour'`;
    await asSuperuser(`update matter set owed_since = ${old}, next_wake = ${old}, changed_at = ${old}, seq = seq + 1;
      update outbox set sent_at = null, at = ${old};
      insert into delivery (id, channel, state, attempts, message_id, made_at, not_before)
        values (gen_random_uuid(), 'mail', 'failed', 3, 'x', ${old}, ${old});
      update clock set offset_ms = 86400000;
      delete from migration where name like 'Reference%'; insert into migration (timestamp, name) values (9, 'Later9')`);
    const { code, out, err } = await duban(['doctor'], { NODE_ENV: 'production' });
    expect([code, err]).toEqual([1, 'duban: 7 of 9 need a person\n']);
    expect(out.split('\n').filter((line) => line.startsWith('■'))).toEqual([
      expect.stringMatching(/not yet: Reference\d+; of a newer release: Later9$/),
      expect.stringContaining('1.0 days ahead'),
      '■ 1 matters owed their next step for more than a minute',
      '■ 1 matters whose wake passed more than a minute ago',
      expect.stringMatching(/notices wait, the oldest for \d{4,} s$/),
      '■ 1 messages failed (需人工处理)',
      expect.stringContaining('1 chains moved more than three minutes ago and are not sealed'),
    ]);
  });
});

describe('duban calendar add', () => {
  const notice = {
    year: 2027,
    source: 'a notice',
    announcedOn: '2026-11-03',
    holidays: { '2027-01-01': '元旦' },
    makeUps: { '2027-01-03': '元旦' },
  };

  it('loads a year once, replaces it by a later notice only, and counts what is provisional', async () => {
    const first = await duban(['calendar', 'add', file('2027.json', notice)]);
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^2027 loaded, calendar version 2\n/)]);
    expect((await duban(['calendar', 'add', file('2027.json', notice)])).out).toMatch(
      /nothing changed, calendar version 2/,
    );
    expect(first.out).toContain('  0 due days moved\n');
    const later = { ...notice, announcedOn: '2026-12-01', makeUps: {} };
    const shown = await duban(['calendar', 'add', '--preview', file('later.json', later)]);
    expect([shown.code, shown.out]).toEqual([
      0,
      expect.stringMatching(/^0 due days of 0 matters move; provisional \d+, then \d+\n$/),
    ]);
    expect((await duban(['calendar', 'add', file('later.json', later)])).out).toMatch(/in the place of .*version 3\n/);
    const older = await duban(['calendar', 'add', file('2027.json', notice)]);
    expect([older.code, older.err]).toEqual([2, expect.stringContaining('announced later is in force (2026-12-01)')]);
    const { rows } = await pool.query(`select act, object, name from entry where act = 'load-calendar' order by seq`);
    expect(rows).toHaveLength(2);
  });

  it('refuses a bad file with every field named, and loads nothing of it', async () => {
    const bad = { year: 2028, announcedOn: 'soon', holidays: { '2028-01-01': '元旦', '2028-02-30': '' }, makeUps: [] };
    const { code, err } = await duban(['calendar', 'add', file('bad.json', bad)]);
    expect(code).toBe(2);
    for (const field of ['source', 'announcedOn', 'holidays.2028-01-01', 'holidays.2028-02-30', 'makeUps'])
      expect(err).toContain(field);
    expect((await duban(['calendar', 'add', file('torn.json', '{"year"')])).code).toBe(2);
    expect((await duban(['calendar', 'add', join(folder, 'nowhere.json')])).code).toBe(2);
    expect((await pool.query('select 1 from calendar_year where year = 2028')).rowCount).toBe(0);
  });
});

describe('duban reward quote', () => {
  const facts = {
    policy: 'fdi-award',
    year: 2023,
    applicant: { foreignInvested: true, inDistrict: true },
    project: { id: 'P1', kind: 'new', industry: 'C2710' },
    receipts: [{ on: '2023-06-30', usd: '2000000.01' }],
  };

  it('answers with exactly the fields of the contract, money as text', async () => {
    const { code, out, err } = await reckon(['reward', 'quote', '--json'], facts);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual(['outcome', 'yuan', 'capped', 'reasons', 'advisories', 'steps']);
    expect(answer).toMatchObject({ outcome: 'award', yuan: '40000.00', capped: false, reasons: [] });
    for (const step of answer.steps) expect(step).toEqual({ text: expect.any(String), clause: expect.any(String) });
  });

  it('answers the worked cases as the engine does', async () => {
    const cases = [...FDI_AWARD_CASES, ...RD_CENTRE_CASES].flatMap((one) => ('runs' in one ? one.runs : []));
    const runs = cases.filter(({ parameters }) => parameters === undefined);
    expect(runs.length).toBeGreaterThan(35);
    const check = async ({ facts: given, expected: { fen, ...rest } }: (typeof runs)[number]) => {
      const { code, out } = await reckon(['reward', 'quote', '--json'], given);
      const yuan = fen === undefined ? {} : { yuan: fen === null ? null : amountText(fen) };
      expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ ...yuan, ...rest })]);
    };
    for (let from = 0; from < runs.length; from += 4) await Promise.all(runs.slice(from, from + 4).map(check));
  });

  it('reads to a person what it comes to, and why', async () => {
    const { code, out } = await reckon(['reward', 'quote'], facts);
    expect([code, out]).toEqual([0, expect.stringMatching(/^award 40000\.00 yuan \(肆万元整\)\nnote: /)]);
    expect(out).toContain('L23「超过200万美元」');
  });

  it.each([
    ['no JSON', '{"policy"', ['standard input']],
    ['nothing', '', ['standard input']],
    ['no object', [1], ['facts']],
    ['an unknown policy', { policy: 'more' }, ['policy', 'year', 'applicant']],
    [
      'numbers for amounts, strangers, other values',
      {
        ...facts,
        year: '2023',
        receipts: [{ on: '2023-02-30', usd: 2000000, loan: 1 }],
        project: { ...facts.project, activity: 'bank' },
      },
      ['year', 'receipts.0.on', 'receipts.0.usd', 'receipts.0.loan', 'project.activity'],
    ],
    [
      'a loan above its receipt',
      { ...facts, receipts: [{ on: '2023-06-30', usd: '1', shareholderLoanUsd: '2' }] },
      ['receipts.0.shareholderLoanUsd'],
    ],
    ['a rate below the floor', { ...facts, noticeRate: '0.015' }, ['noticeRate: RATE_BELOW_FLOOR']],
  ])('refuses %s with 2 and every field named', async (_, given, fields) => {
    const { code, out, err } = await reckon(['reward', 'quote', '--json'], given);
    expect([code, out]).toEqual([2, '']);
    for (const field of fields) expect(err).toContain(`duban: ${field}`);
    expect(err.trimEnd().split('\n')).toHaveLength(fields.length);
  });
});

describe('duban late-fee', () => {
  const facts = {
    principalYuan: '10000000',
    due: '2024-03-01',
    payments: [{ on: '2024-08-30', yuan: '10000000' }],
    fxSettlement: true,
    enterpriseFault: false,
    asOf: '2024-08-30',
  };

  it('answers L1 with exactly the fields of the contract', async () => {
    const { code, out } = await reckon(['late-fee', '--json'], facts);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        feeYuan: '1820000.00',
        overdue: [{ yuan: '10000000.00', days: 182, feeYuan: '1820000.00' }],
        lastWaivableDay: '2024-09-01',
        recommendation: 'WAIVE',
        waivableYuan: '1820000.00',
        reasons: [],
      },
    ]);
    expect((await reckon(['late-fee'], facts)).out).toMatch(/^WAIVE: fee 1820000\.00 yuan, .*; an officer decides\n/);
  });

  it('refuses with 2 and every field named', async () => {
    const { code, err } = await reckon(['late-fee', '--json'], { ...facts, due: '1', payments: [{}], asOf: undefined });
    expect([code, err.match(/^duban: [^:]+/gm)]).toEqual([
      2,
      ['duban: due', 'duban: payments.0.on', 'duban: payments.0.yuan', 'duban: asOf'],
    ]);
  });
});
