import { randomUUID } from 'node:crypto';
import { verifyChains } from '@duban/database/audit/verify';
import { CATALOGUE } from '@duban/domain/reward/catalogue';
import { FDI_AWARD_CASES } from '@duban/domain/reward/policies/fdi-award-cases';
import { RD_CENTRE_CASES } from '@duban/domain/reward/policies/rd-centre-cases';
import { printedQuote } from '@duban/domain/reward/printed';
import { quote } from '@duban/domain/reward/quote';
import { type QuoteFacts } from '@duban/domain/reward/quote-facts';
import { type Actor } from '../actor.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let admin: Actor;
let enterprise: Actor;
let officer: Actor;

beforeAll(async () => {
  stage = await Stage.open('policies');
  [admin, enterprise, officer] = await Promise.all([
    stage.as('system-admin'),
    stage.as('enterprise-agent'),
    stage.as('officer', 'FINANCE'),
  ]);
}, 120_000);
afterAll(() => stage.close());

const facts = (usd: string, more: Partial<QuoteFacts> = {}): QuoteFacts => ({
  policy: 'fdi-award',
  year: 2023,
  applicant: { foreignInvested: true, inDistrict: true },
  project: { id: 'P1', kind: 'new', industry: 'C2710' },
  receipts: [{ on: `${more.year ?? 2023}-06-30`, usd }],
  ...more,
});
const asked = (of: QuoteFacts) => enterprise.call('POST', '/api/quotes', { facts: of });
const preview = (policy: string, parameters: object) =>
  admin.call('POST', `/api/policies/${policy}/preview`, { parameters });
const publication = (parameters: object, seen: string, more: object = {}) => ({
  parameters,
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
  source: '2024年申报通知',
  reason: '年度通知提高比例',
  seen,
  ...more,
});
const publish = (policy: string, body: object, key: string = randomUUID()) =>
  admin.call('POST', `/api/policies/${policy}/versions`, body, { 'idempotency-key': key });
const entries = async (): Promise<number> =>
  (await stage.pool.query(`select 1 from entry where act = 'publish-policy'`)).rowCount ?? 0;

it('delivers the first version of every policy as the rule book has it, with a clause for each parameter', async () => {
  const { items } = await enterprise.get('/api/policies');
  expect(items.map(({ code }: { code: string }) => code)).toEqual(CATALOGUE.map(({ code }) => code));
  for (const { code, inForce, versions } of items) {
    const first = CATALOGUE.find((one) => one.code === code)?.first;
    expect([inForce, versions.length, versions[0]]).toEqual([
      1,
      1,
      expect.objectContaining({ version: 1, validFrom: first?.validFrom, validTo: null, source: first?.source }),
    ]);
    const values = versions[0].parameters.map(({ name, value }: { name: string; value: unknown }) => [name, value]);
    expect(Object.fromEntries(values)).toEqual(first?.parameters);
    for (const { clause, text } of versions[0].parameters) expect([clause, text]).not.toContain('');
    expect(Object.keys(versions[0])).not.toContain('publishedBy');
  }
});

it('quotes to an enterprise what the engine says, for every worked case, and keeps nothing', async () => {
  const before = await stage.pool.query('select seq from chain order by id');
  const cases = [...FDI_AWARD_CASES, ...RD_CENTRE_CASES].flatMap((one) => ('runs' in one ? one.runs : []));
  for (const { facts: given } of cases.filter(({ parameters }) => parameters === undefined)) {
    const { status, body } = await asked(given);
    const first = CATALOGUE.find(({ code }) => code === given.policy)?.first;
    if (!first) throw new Error(given.policy);
    expect([status, body]).toEqual([200, expect.objectContaining(printedQuote(quote(first, given)))]);
    expect(body.used).toMatchObject({ policy: given.policy, version: 1 });
  }
  expect((await stage.pool.query('select seq from chain order by id')).rows).toEqual(before.rows);
});

it('tells an enterprise what the city tier would mean', async () => {
  expect((await asked(facts('12000000'))).body.cityTier).toMatchObject({ reached: true, yuan: '240000.00' });
  expect((await asked(facts('3000000'))).body.cityTier).toMatchObject({
    reached: false,
    yuan: null,
    thresholdUsd: '10000000.00',
  });
});

it('refuses facts that are none with every field by its path', async () => {
  const wrong = await asked({ ...facts('1e7'), year: '2023', noticeRate: '0.015', more: 1 } as unknown as QuoteFacts);
  expect([wrong.status, wrong.body.code]).toEqual([400, 'request.invalid']);
  expect(wrong.body.fields.map(({ field }: { field: string }) => field).sort()).toEqual([
    'facts.more',
    'facts.noticeRate',
    'facts.receipts.0.usd',
    'facts.year',
  ]);
  const { body } = await enterprise.call('POST', '/api/quotes', { facts: [], role: 'officer' });
  expect(body.fields.map(({ field }: { field: string }) => field).sort()).toEqual(['facts', 'role']);
});

it('reckons a late fee for officers and for nobody else', async () => {
  const late = {
    principalYuan: '10000000',
    due: '2024-03-01',
    payments: [{ on: '2024-08-30', yuan: '10000000' }],
    fxSettlement: true,
    enterpriseFault: false,
    asOf: '2024-08-30',
  };
  const { status, body } = await officer.call('POST', '/api/late-fees', { facts: late });
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({ feeYuan: '1820000.00', recommendation: 'WAIVE', lastWaivableDay: '2024-09-01' }),
  ]);
  expect(body.steps.at(-1).clause).toBe('L25「可按规定免缴」');
  expect((await enterprise.call('POST', '/api/late-fees', { facts: late })).status).toBe(403);
  const bad = await officer.call('POST', '/api/late-fees', { facts: { ...late, due: '2024-02-30' } });
  expect(bad.body.fields).toEqual([expect.objectContaining({ field: 'facts.due' })]);
});

it('shows an administrator which worked cases a change moves, old and new, and keeps nothing', async () => {
  const { status, body } = await preview('fdi-award', { rateMillionths: 30_000 });
  expect([status, body.newest]).toEqual([200, 1]);
  const moved = body.cases.filter(({ changed }: { changed: boolean }) => changed);
  expect(body.changes).toBe(moved.length);
  expect(moved).toContainEqual({
    no: '2',
    says: '超过一美分',
    was: { outcome: 'award', yuan: '40000.00', capped: false, reasons: [] },
    becomes: { outcome: 'award', yuan: '60000.00', capped: false, reasons: [] },
    changed: true,
  });
  expect(moved.map(({ no }: { no: string }) => no)).not.toContain('1');
  for (const person of [enterprise, officer, await stage.as('supervision-office')])
    expect((await person.call('POST', '/api/policies/fdi-award/preview', { parameters: {} })).status).toBe(403);
  expect(await entries()).toBe(0);
});

it('refuses a rate below the floor, a moved floor, strangers and policies that are none', async () => {
  expect((await preview('fdi-award', { rateMillionths: 15_000 })).body).toMatchObject({
    status: 409,
    code: 'policy.rate-below-floor',
    facts: { floor: '0.02' },
  });
  const { seen } = (await preview('fdi-award', {})).body;
  expect((await publish('fdi-award', publication({ rateMillionths: 15_000 }, seen))).body.code).toBe(
    'policy.rate-below-floor',
  );
  const wrong = await preview('fdi-award', { rateFloorMillionths: 1, capFen: 0.5, reading: 'B', more: 1 });
  expect(wrong.body.fields.map(({ field }: { field: string }) => field).sort()).toEqual([
    'parameters.capFen',
    'parameters.more',
    'parameters.rateFloorMillionths',
    'parameters.reading',
  ]);
  expect((await preview('no-such', {})).status).toBe(404);
  const days = await publish('fdi-award', publication({}, seen, { validTo: '2023-12-31' }));
  expect(days.body.fields).toEqual([expect.objectContaining({ field: 'validTo' })]);
});

it('publishes what was looked at, once: other parameters and a version published since are told to look again', async () => {
  const [more, other] = [{ rateMillionths: 30_000 }, { rateMillionths: 25_000 }];
  const { seen } = (await preview('fdi-award', more)).body;
  expect((await publish('fdi-award', publication(other, seen))).body.code).toBe('policy.preview-outdated');
  const key = randomUUID();
  const done = await publish('fdi-award', publication(more, seen), key);
  expect([done.status, done.body]).toEqual([201, { policy: 'fdi-award', version: 2 }]);
  expect((await publish('fdi-award', publication(more, seen), key)).body).toEqual(done.body);
  expect((await publish('fdi-award', publication(more, seen, { reason: '另一理由' }), key)).status).toBe(422);
  expect((await publish('fdi-award', publication(more, seen))).body).toMatchObject({
    code: 'policy.preview-outdated',
    facts: { version: 2 },
  });
  expect(await entries()).toBe(1);
  const { rows } = await stage.pool.query(`select name, object, body from entry where act = 'publish-policy'`);
  expect(rows[0]).toMatchObject({ object: 'fdi-award 2', body: expect.stringContaining('年度通知提高比例') });
  expect((await verifyChains(stage.pool)).broken).toEqual([]);
});

it('quotes each year by the version that holds for it, also after another one', async () => {
  const [before, within, after] = await Promise.all(
    [2023, 2024, 2025].map(async (year) => (await asked(facts('3000000', { year }))).body),
  );
  expect([before.yuan, within.yuan, after.yuan]).toEqual(['60000.00', '90000.00', '60000.00']);
  expect([before.used.version, within.used.version, after.used.version]).toEqual([1, 2, 1]);
});

it('of ten administrators who publish the same preview at once one does', async () => {
  const { seen } = (await preview('late-fee', { waivableMonths: 5 })).body;
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => publish('late-fee', publication({ waivableMonths: 5 }, seen, { validTo: null }))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  expect(await entries()).toBe(2);
});

it('keeps versions for ever: the services may add and read, nobody changes', async () => {
  for (const sql of ['update policy_version set version = version', 'delete from policy_version'])
    await expect(stage.pool.query(sql)).rejects.toThrow(/append-only/);
});
