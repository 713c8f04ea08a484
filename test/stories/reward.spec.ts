import { deskId } from '@duban/domain/desk/desk';
import { type Actor, refusalOf } from '../actor.ts';
import { closed, laid, seen } from '../play.ts';
import {
  confirmed,
  decideAll,
  type Firm,
  firm,
  paper,
  programme,
  reviewed,
  secondOfficer,
  submitted,
  Treasury,
} from '../reward-play.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let applicant: Firm;
let window: string;
const treasury = new Treasury();

beforeAll(async () => {
  stage = await Stage.open('reward', { env: await treasury.start() });
  applicant = await firm(stage);
  window = await programme(stage);
  const finance = await stage.as('finance-officer', 'FINANCE');
  await finance.post('/api/budgets', { policy: 'fdi-award', year: 2023, totalYuan: '500000.00', reason: '年度预算' });
});

afterAll(async () => {
  await stage?.close();
  await treasury.stop();
});

/** Whoever holds the one open desk of a step decides. */
const act = async (matter: string, step: string, by: Actor, what: object) => {
  const [desk] = await laid(stage, matter, step);
  return by.act(matter, { ...what, desk: deskId(matter, desk?.no ?? 0) } as never);
};

/** Nine in the morning of the day so many years after the payment. */
const afterPayment = async (id: string, years: number): Promise<string> => {
  const { paidOn } = (await seen(stage, id)).facts['payment'] as { paidOn: string };
  return `${Number(paidOn.slice(0, 4)) + years}${paidOn.slice(4)}T09:00:00+08:00`;
};

const state = async (id: string) => applicant.agent.get(`/api/my/applications/${id}`);

it('is paid to the end: supplement, reviews, publicity, approval, two people at the till, two years of watch', async () => {
  const { id, no } = await submitted(stage, applicant, window, '2500000.00');
  expect(no).toMatch(/^JL\d{4}-\d{4}-\d$/);
  expect(await state(id)).toMatchObject({ state: 'accept-review', units: ['COMMERCE'], quotedYuan: '50000.00' });

  await decideAll(stage, id, 'accept-review', {
    type: 'ask-supplement',
    items: [{ slot: 'verification', what: '验资报告缺第3页' }],
    words: '请一次补齐',
  });
  const [own] = await laid(stage, id, 'supplement');
  const asked = await state(id);
  expect(asked.todo).toMatchObject({ step: 'supplement', items: [{ slot: 'verification' }], reason: '请一次补齐' });
  const incomplete = { type: 'supplement', desk: deskId(id, own?.no ?? 0), materials: [] };
  expect(
    refusalOf(
      await applicant.agent.call('POST', `/api/my/applications/${id}/acts`, incomplete, { 'idempotency-key': 'i' }),
    ),
  ).toBe('409 reward.supplement-incomplete');
  const path = `/api/my/applications/${id}/acts`;
  const foreign = await paper((await firm(stage)).agent, 'verification');
  const stolen = await applicant.agent.call(
    'POST',
    path,
    { ...incomplete, materials: [foreign] },
    { 'idempotency-key': 's' },
  );
  expect(refusalOf(stolen)).toBe('409 file.unknown');
  const sent = await paper(applicant.agent, 'verification');
  await applicant.agent.post(path, { ...incomplete, materials: [sent] });
  expect((await (await stage.as('officer', 'COMMERCE')).fetch(`/api/files/${sent.file}`)).status).toBe(200);
  const again = (await laid(stage, id, 'accept-review'))[0];
  const commerce = await stage.as('officer', 'COMMERCE');
  const twice = { type: 'ask-supplement', items: [{ slot: 'form', what: '再补' }], desk: deskId(id, again?.no ?? 0) };
  expect(refusalOf(await commerce.try(id, twice))).toBe('409 reward.supplement-once');

  await reviewed(stage, id);
  expect((await seen(stage, id)).facts['award']).toMatchObject({ fen: 5_000_000, outcome: 'award' });
  await laid(stage, id, 'publicity');
  await stage.pass({ workingDays: 6 });
  const leader = await stage.as('leader-in-charge');
  const [approval] = await laid(stage, id, 'government-approval');
  const approve = { type: 'approve', desk: deskId(id, approval?.no ?? 0) };
  expect(refusalOf(await leader.try(id, approve))).toBe('409 reward.minutes-needed');
  await leader.act(id, { ...approve, number: '第12次常务会议' });

  const unconfirmed = await stage.as('finance-officer', 'FINANCE');
  const order = { type: 'order', desk: deskId(id, (await laid(stage, id, 'disburse'))[0]?.no ?? 0) };
  expect(refusalOf(await unconfirmed.try(id, order))).toBe('403 session.confirmation-needed');
  const payer = await confirmed(stage, 'finance.payer');
  await payer.act(id, order);
  const check = { type: 'confirm', desk: deskId(id, (await laid(stage, id, 'pay-check'))[0]?.no ?? 0) };
  expect(refusalOf(await payer.try(id, check))).toBe('409 act.second-person');
  await (await confirmed(stage, 'finance.checker')).act(id, check);
  await laid(stage, id, 'watch-first-year');
  expect(treasury.orders).toHaveLength(1);
  expect(treasury.orders[0]).toMatchObject({ application: no, yuan: '50000.00', account: '6222020200112233445' });
  expect(await state(id)).toMatchObject({ state: 'watch-first-year', paidYuan: '50000.00' });
  expect((await unconfirmed.get('/api/budgets'))[0]).toMatchObject({ paidYuan: '50000.00', reservedYuan: '0.00' });

  const year = { type: 'clear', desk: deskId(id, (await laid(stage, id, 'watch-first-year'))[0]?.no ?? 0) };
  expect(refusalOf(await commerce.try(id, year))).toBe('409 reward.year-not-over');
  await stage.pass({ to: await afterPayment(id, 1) });
  await commerce.act(id, year);
  await stage.pass({ to: await afterPayment(id, 2) });
  await act(id, 'watch-second-year', commerce, { type: 'clear' });
  await closed(stage, id);
  expect(await state(id)).toMatchObject({ state: 'fulfilled', closedAt: expect.any(String) });
});

it('hears who is to be refused, publishes anew after a founded objection, and refuses a second claim for the same', async () => {
  const commerce = await stage.as('officer', 'COMMERCE');
  const second = await stage.as('unit-leader', 'COMMERCE');
  const other = await firm(stage);
  const rejected = await submitted(stage, other, window, '3000000.00');
  await decideAll(stage, rejected.id, 'accept-review', { type: 'accept' });
  await decideAll(stage, rejected.id, 'first-review', { type: 'propose-reject', words: '项目不在统计范围' });
  const [hearing] = await laid(stage, rejected.id, 'reject-proposed');
  const view = await other.agent.get(`/api/my/applications/${rejected.id}`);
  expect(view).toMatchObject({ state: 'reject-proposed', todo: { reason: '项目不在统计范围' } });
  expect(JSON.stringify(view)).not.toContain('承办人');
  const comment = { type: 'state', words: '已补充统计证明', desk: deskId(rejected.id, hearing?.no ?? 0) };
  await other.agent.post(`/api/my/applications/${rejected.id}/acts`, comment);
  await act(rejected.id, 'reject-decision', second, { type: 'reject', words: '陈述不成立' });
  await closed(stage, rejected.id);
  const refusal = { state: 'rejected', reason: '陈述不成立' };
  expect(await other.agent.get(`/api/my/applications/${rejected.id}`)).toMatchObject(refusal);

  const first = await submitted(stage, other, window, '4000000.00', 'SAME');
  const twin = await submitted(stage, applicant, window, '4000000.00', 'SAME');
  await decideAll(stage, first.id, 'accept-review', { type: 'accept' });
  const [desk] = await laid(stage, twin.id, 'accept-review');
  const accept = { type: 'accept', desk: deskId(twin.id, desk?.no ?? 0) };
  const refused = await commerce.try(twin.id, accept);
  expect([refusalOf(refused), refused.body.facts]).toEqual(['409 reward.duplicate', { of: [first.no] }]);
  await commerce.act(twin.id, { ...accept, duplicates: [first.no], words: '两个不同主体，分别核实' } as never);
  await act(twin.id, 'duplicate-check', second, { type: 'deny', words: '同一项目，不予重复' });
  await closed(stage, twin.id);

  await decideAll(stage, first.id, 'first-review', { type: 'pass' });
  await decideAll(stage, first.id, 'joint-review', { type: 'agree' });
  await laid(stage, first.id, 'publicity');
  await commerce.act(first.id, { type: 'object', objector: '某企业（签名）', words: '到资额不实' } as never);
  await stage.pass({ workingDays: 6 });
  await stage.until('the publicity has ended', async () => {
    const { desks } = await seen(stage, first.id);
    return desks.some(({ step, verdict }) => step === 'publicity' && verdict === 'end');
  });
  expect((await seen(stage, first.id)).desks.some(({ step }) => step === 'government-approval')).toBe(false);
  const [check] = await laid(stage, first.id, 'objection-check');
  const founded = {
    type: 'republish',
    to: 'first-review',
    words: '核减到资额',
    desk: deskId(first.id, check?.no ?? 0),
  };
  expect(refusalOf(await commerce.try(first.id, founded))).toBe('409 act.second-person');
  const colleague = await secondOfficer(stage);
  await colleague.act(first.id, founded as never);
  const claim = (await seen(stage, first.id)).facts['claim'] as object;
  const lower = { ...claim, receipts: [{ on: '2023-01-20', usd: '3000000.00' }] };
  await act(first.id, 'first-review', commerce, { type: 'pass', claim: lower, words: '按异议核减' });
  await decideAll(stage, first.id, 'joint-review', { type: 'agree' });
  await laid(stage, first.id, 'publicity');
  await stage.pass({ workingDays: 6 });
  await laid(stage, first.id, 'government-approval');
  expect((await seen(stage, first.id)).facts['award']).toMatchObject({ fen: 6_000_000 });
});

it('verifies a payment whose outcome is unknown, pays no second time, and claws back what a city award overlaps', async () => {
  const commerce = await stage.as('officer', 'COMMERCE');
  const { id } = await submitted(stage, applicant, window, '6000000.00');
  await reviewed(stage, id);
  await laid(stage, id, 'publicity');
  await stage.pass({ workingDays: 6 });
  await act(id, 'government-approval', await stage.as('leader-in-charge'), { type: 'approve', number: '第13次' });
  const [payer, checker] = [await confirmed(stage, 'finance.payer'), await confirmed(stage, 'finance.checker')];
  const before = treasury.orders.length;
  treasury.mood = 'lost';
  await act(id, 'disburse', payer, { type: 'order' });
  await act(id, 'pay-check', checker, { type: 'confirm' });
  const [verify] = await laid(stage, id, 'verify-payment');
  treasury.mood = 'paid';
  expect(treasury.orders.length).toBe(before + 1);
  const known = { type: 'paid', number: 'GK-银行对账', desk: deskId(id, verify?.no ?? 0) };
  expect(refusalOf(await payer.try(id, known))).toBe('409 act.second-person');
  expect(refusalOf(await checker.try(id, known))).toBe('409 act.second-person');
  await (await confirmed(stage, 'finance.treasurer')).act(id, known as never);
  expect(await state(id)).toMatchObject({ paidYuan: '120000.00' });
  expect(treasury.orders.length).toBe(before + 1);

  await act(id, 'watch-first-year', commerce, { type: 'breach', ground: 'city-award', words: '市级同方向奖励已兑现' });
  await act(id, 'clawback-notice', commerce, { type: 'issue', amount: '120000.00', words: '与市级奖励重复' });
  const [hearing] = await laid(stage, id, 'hearing');
  await stage.pass({ workingDays: 16 });
  const recover = { type: 'recover', amount: '100000.00', words: '抵减后追回' };
  await act(id, 'clawback-decision', await stage.as('leader-in-charge'), recover);
  expect((await seen(stage, id)).desks.find(({ no }) => no === hearing?.no)?.verdict).toBe('lapse');
  await act(id, 'recovery', await confirmed(stage, 'finance.payer'), { type: 'recovered', number: 'SH-1' });
  await closed(stage, id);
  expect(await state(id)).toMatchObject({ state: 'recovered' });
  const [budget] = await (await stage.as('unit-leader', 'FINANCE')).get('/api/budgets');
  expect(budget).toMatchObject({ recoveredYuan: '100000.00' });
});

it('shows an application to its own enterprise only', async () => {
  const other = await firm(stage);
  const { id } = await submitted(stage, applicant, window, '2600000.00');
  for (const path of [`/api/my/applications/${id}`, `/api/matters/${id}`])
    expect((await other.agent.call('GET', path)).status).toBe(404);
  expect((await applicant.agent.call('GET', `/api/matters/${id}`)).status).toBe(404);
  expect((await other.agent.get('/api/my/applications')).items).toEqual([]);
  const withdraw = { type: 'withdraw-application', words: '撤回' };
  const headers = { 'idempotency-key': 'foreign' };
  const path = `/api/my/applications/${id}/acts`;
  expect((await other.authoriser.call('POST', path, withdraw, headers)).status).toBe(404);
  const { items } = await applicant.authoriser.get('/api/my/applications');
  expect(items.map((item: { id: string }) => item.id)).toContain(id);
  await applicant.authoriser.post(path, withdraw);
  expect(await state(id)).toMatchObject({ state: 'withdrawn' });
});

it('keeps a draft on the server while it is typed; a second window does not overwrite it, a killed gateway loses nothing saved', async () => {
  const { agent, authoriser } = applicant;
  const draft = await agent.post('/api/my/drafts', { programme: window });
  const path = `/api/my/drafts/${draft.id}`;
  const saved = await agent.call('PATCH', path, { version: 1, body: { project: { id: 'D1', name: '草稿项目' } } });
  expect(saved.body).toMatchObject({ version: 2, missing: ['claim', 'materials.form', 'commitment'] });
  const stale = await authoriser.call('PATCH', path, { version: 1, body: { commitment: true } });
  expect(refusalOf(stale)).toBe('409 draft.changed-meanwhile');
  await stage.kill('gateway');
  await stage.startGateway();
  expect(await authoriser.get(path)).toMatchObject({ version: 2, body: { project: { name: '草稿项目' } } });
  const early = await authoriser.call('POST', `${path}/submission`, { version: 2 }, { 'idempotency-key': 'early' });
  expect([early.status, early.body.fields.map(({ field }: { field: string }) => field)]).toEqual([
    400,
    ['claim', 'materials.form', 'commitment'],
  ]);
  const byAgent = await agent.call('POST', `${path}/submission`, { version: 2 }, { 'idempotency-key': 'agent' });
  expect(refusalOf(byAgent)).toBe('409 reward.authoriser-needed');
});
