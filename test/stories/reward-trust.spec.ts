import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskId } from '@duban/domain/desk/desk';
import { refusalOf } from '../actor.ts';
import { againstFiles } from '../oracle/file-questions.ts';
import { found } from '../oracle/findings.ts';
import { REWARD_QUESTIONS } from '../oracle/reward-questions.ts';
import { plainCopies } from '../plain-text.ts';
import { laid, seen } from '../play.ts';
import {
  confirmed,
  decideAll,
  type Firm,
  firm,
  paper,
  programme,
  receipts,
  reviewed,
  submitted,
  Treasury,
} from '../reward-play.ts';
import { Stage } from '../stage.ts';

/** Digits that stand nowhere else. */
const SECRETS = {
  phone: '02386420713',
  bankAccount: '6217003760991882736',
  contact: '13983100467',
};

let stage: Stage;
let owner: Firm;
let other: Firm;
let window: string;
const treasury = new Treasury();

beforeAll(async () => {
  const env = { ...(await treasury.start()), DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one' };
  stage = await Stage.open('reward-trust', { env });
  owner = await firm(stage, { phone: SECRETS.phone, bankAccount: SECRETS.bankAccount });
  other = await firm(stage);
  window = await programme(stage);
  const finance = await stage.as('finance-officer', 'FINANCE');
  await finance.post('/api/budgets', { policy: 'fdi-award', year: 2023, totalYuan: '500000.00', reason: '年度预算' });
});

afterAll(async () => {
  await stage?.close();
  await treasury.stop();
});

const desk = async (id: string, step: string): Promise<string> => deskId(id, (await laid(stage, id, step))[0]?.no ?? 0);

/** Everything before the till, approved. */
async function approved(by: Firm, usd: string): Promise<string> {
  const { id } = await submitted(stage, by, window, usd);
  await reviewed(stage, id);
  await laid(stage, id, 'publicity');
  await stage.pass({ workingDays: 6 });
  const leader = await stage.as('leader-in-charge');
  await leader.act(id, { type: 'approve', number: '第12次', desk: await desk(id, 'government-approval') } as never);
  return id;
}

it('no one person pays: not as the colleague he stands in for, not as the officer who reviewed', async () => {
  const id = await approved(owner, '2500000.00');
  const [maker, checker, treasurer] = [
    await confirmed(stage, 'finance.payer'),
    await confirmed(stage, 'finance.checker'),
    await confirmed(stage, 'finance.treasurer'),
  ];
  const today = (await maker.get('/api/clock')).now.slice(0, 10);
  for (const absent of [checker, treasurer])
    await absent.post('/api/substitutions', {
      deputy: maker.person.id,
      fromDay: today,
      toDay: '2023-12-29',
      reason: '出差',
    });
  await maker.act(id, { type: 'order', desk: await desk(id, 'disburse') } as never);
  const check = { type: 'confirm', desk: await desk(id, 'pay-check') };
  expect(refusalOf(await maker.try(id, check))).toBe('409 act.second-person');
  for (const stranger of [await stage.as('officer', 'COMMERCE'), await stage.as('leader-in-charge'), owner.authoriser])
    expect(['409 act.not-yours', '403 session.confirmation-needed', '404 not-found']).toContain(
      refusalOf(await stranger.try(id, check)),
    );
  treasury.mood = 'lost';
  await checker.act(id, check as never);
  const known = { type: 'paid', number: 'GK-1', desk: await desk(id, 'verify-payment') };
  treasury.mood = 'paid';
  for (const one of [maker, checker]) expect(refusalOf(await one.try(id, known))).toBe('409 act.second-person');
  await treasurer.act(id, known as never);
  expect((await seen(stage, id)).facts['payment']).toMatchObject({ receipt: 'GK-1', fen: 5_000_000 });
  expect(treasury.orders).toHaveLength(1);
});

it('every promise is in its book: quoted, decided, paid; the public sees masked names, an enterprise its own', async () => {
  const { id } = await submitted(stage, other, window, '3000000.00');
  await decideAll(stage, id, 'accept-review', { type: 'accept' });
  const finance = await stage.as('unit-leader', 'FINANCE');
  const { items } = await finance.get('/api/promises?policy=fdi-award&year=2023');
  const amounts = { promisedYuan: '50000.00', decidedYuan: '50000.00', paidYuan: '50000.00', recoveredYuan: '0.00' };
  expect(items).toEqual([
    { enterprise: owner.code, name: expect.any(String), policy: 'fdi-award', year: 2023, applications: 1, ...amounts },
    expect.objectContaining({
      enterprise: other.code,
      promisedYuan: '60000.00',
      decidedYuan: '0.00',
      paidYuan: '0.00',
    }),
  ]);
  const [total] = await finance.get('/api/promises/totals');
  expect(total).toMatchObject({ budgetedYuan: '500000.00', promisedYuan: '110000.00', paidYuan: '50000.00' });
  expect(
    (await other.agent.get('/api/my/promises')).items.map((one: { enterprise: string }) => one.enterprise),
  ).toEqual([other.code]);
  const response = await fetch(`${stage.url}/api/public/promises?policy=fdi-award&year=2023`);
  const open = (await response.json()) as { items: object[] };
  expect(open.items).toEqual([{ name: expect.stringMatching(/^样例\*\*\*/), applications: 1, ...amounts }]);
  expect(JSON.stringify(open)).not.toContain(owner.code);
  const page = await finance.get('/api/promises?limit=1');
  expect((await finance.get(`/api/promises?limit=1&cursor=${page.next}`)).items[0].enterprise).toBe(other.code);
  expect((await other.agent.call('GET', '/api/promises')).status).toBe(403);
});

it('quotes by the rate of the year’s notice, and the application comes to the same', async () => {
  const of = await programme(stage, { year: 2024, noticeRate: '0.03' });
  const claim = {
    project: { kind: 'new', industry: 'C2710' },
    receipts: receipts('3000000.00', '2024-01-20'),
  };
  const facts = { ...claim, policy: 'fdi-award', year: 2024, project: { id: 'N1', ...claim.project } };
  const applicant = { foreignInvested: true, inDistrict: true };
  const quoted = await other.agent.call('POST', '/api/quotes', { facts: { ...facts, applicant } });
  expect(quoted.body).toMatchObject({ outcome: 'award', yuan: '90000.00' });
  const draft = await other.agent.post('/api/my/drafts', { programme: of });
  const body = {
    project: { id: 'N1', name: '样例项目' },
    claim,
    materials: [await paper(other.agent, 'form')],
    commitment: true,
  };
  const saved = await other.agent.call('PATCH', `/api/my/drafts/${draft.id}`, { version: draft.version, body });
  const version = saved.body.version;
  const { id } = await other.authoriser.post(`/api/my/drafts/${draft.id}/submission`, { version });
  expect((await other.agent.get(`/api/my/applications/${id}`)).quotedYuan).toBe('90000.00');
  await decideAll(stage, id, 'accept-review', { type: 'accept' });
  await decideAll(stage, id, 'first-review', { type: 'pass' });
  await laid(stage, id, 'joint-review');
  expect((await seen(stage, id)).facts['award']).toMatchObject({ fen: 9_000_000 });
});

it('an enterprise finds nothing of another on any route', async () => {
  const { id, no } = await submitted(stage, owner, window, '4000000.00', 'KANARI-PROJECT');
  const sent = await paper(owner.agent, 'form');
  const marks = ['KANARI-PROJECT', owner.code, no, id, sent.file];
  const { paths } = JSON.parse(readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, object>>;
  };
  const routes = Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {}) && !path.startsWith('/api/live'));
  expect(routes.length).toBeGreaterThan(40);
  const told: string[] = [];
  for (const ids of [id, `${id}.1`, sent.file, window])
    for (const route of routes) {
      const path = route.replace(/\{[^}]+\}/g, ids);
      const answer = await other.agent.fetch(`${path}?q=KANARI&enterprise=${owner.code}`);
      const text = (await answer.text()).replaceAll(ids, '');
      if (answer.status >= 500) told.push(`${answer.status} ${path}`);
      told.push(...marks.filter((mark) => text.includes(mark)).map((mark) => `${mark} in ${path}`));
    }
  expect(told).toEqual([]);
});

it('telephone, bank account and credit code stand nowhere in the clear: no row, no file of the databases, no WAL, no log', async () => {
  const draft = await owner.agent.post('/api/my/drafts', { programme: window });
  const body = { contact: { name: '联系人', phone: SECRETS.contact }, claim: { receipts: receipts('2100000.00') } };
  const saved = await owner.agent.call('PATCH', `/api/my/drafts/${draft.id}`, { version: 1, body });
  expect(saved.body.body.contact).toEqual(body.contact);
  expect((await owner.agent.get('/api/my/drafts'))[0].body.contact.phone).toBe(SECRETS.contact);
  const admin = await stage.as('system-admin');
  const { items } = await admin.get('/api/enterprises');
  const { creditCode } = items.find(({ code }: { code: string }) => code === owner.code);
  expect(await plainCopies(stage, [...Object.values(SECRETS), creditCode])).toEqual([]);
  const inPlain = await plainCopies(stage, ['KANARI-PROJECT']);
  expect(inPlain).toContainEqual(expect.stringContaining('rows of public.matter'));
  expect(inPlain).toContainEqual(expect.stringContaining('pg_wal'));
});

it('the books hold: nobody paid twice, nothing above its approval and budget, three people at the till, papers whole', async () => {
  await stage.settled();
  const findings = await againstFiles(stage.pool, stage.files);
  for (const [invariant, question] of Object.entries(REWARD_QUESTIONS))
    findings.push(...found(invariant, (await stage.pool.query(question)).rows));
  expect(findings).toEqual([]);
});

it('the questions see what breaks the books', async () => {
  const broken: [invariant: string, how: string][] = [
    ['I8 nothing is paid beyond', 'update application set paid_fen = approved_fen + 1'],
    ['I8 a budget holds', 'update budget set reserved_fen = reserved_fen + 1'],
    ['I8 what was paid is one', `update payment set fen = fen + 1`],
    [
      'I8 no order follows',
      `insert into payment (id, matter_id, tranche, fen, state, made_at) select gen_random_uuid(), matter_id, tranche + 1, fen, 'ordered', made_at from payment`,
    ],
    [
      'I8 maker, checker',
      `update desk set decided_by = (select decided_by from desk where step = 'disburse' and verdict = 'order' limit 1) where step = 'pay-check'`,
    ],
    [
      'I8 whoever approved',
      `update desk set decided_by = (select decided_by from desk where step = 'first-review' and verdict = 'pass' limit 1) where step = 'government-approval'`,
    ],
    ['I12 what belongs to a matter', `update file set state = 'quarantined'`],
    [
      'I12 what belongs to nothing',
      `update file set matter_id = null, draft_id = null, stored_at = stored_at - interval '2 days'`,
    ],
  ];
  const client = await stage.pool.connect();
  const missed: string[] = [];
  try {
    for (const [invariant, how] of broken) {
      await client.query('begin');
      await client.query(how);
      const [, question = ''] = Object.entries(REWARD_QUESTIONS).find(([name]) => name.startsWith(invariant)) ?? [];
      if ((await client.query(question)).rows.length === 0) missed.push(invariant);
      await client.query('rollback');
    }
  } finally {
    client.release();
  }
  expect(missed).toEqual([]);
});
