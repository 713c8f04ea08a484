import { randomUUID } from 'node:crypto';
import { Workbook } from 'exceljs';
import iconv from 'iconv-lite';
import { type Actor, type Answer, refusalOf } from '../actor.ts';
import { formHeaders, formOf } from '../files/form.ts';
import { laid, seen } from '../play.ts';
import { decideAll, type Firm, firm, programme, submitted } from '../reward-play.ts';
import { Stage } from '../stage.ts';

/** A firm with what the register says of it, as a list has to say it. */
interface Known extends Firm {
  name: string;
  creditCode: string;
}

let stage: Stage;
let commerce: Actor;
let window: string;
let alpha: Known;
let beta: Known;
let gamma: Known;

beforeAll(async () => {
  const env = { DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one' };
  stage = await Stage.open('reward-invitation', { env });
  commerce = await stage.as('officer', 'COMMERCE');
  window = await programme(stage);
  [alpha, beta, gamma] = [await known(), await known(), await known()];
}, 120_000);
afterAll(() => stage?.close());

async function known(more: object = {}): Promise<Known> {
  const opened = await firm(stage, more);
  const { items } = await commerce.get('/api/enterprises?limit=200');
  const { name, creditCode } = items.find(({ code }: { code: string }) => code === opened.code);
  return { ...opened, name, creditCode };
}

const HEADS = {
  usd: '到资金额（美元）',
  on: '到资日期',
  projectId: '项目编号',
  project: '项目名称',
  kind: '项目类型',
  industry: '行业代码 GB/T 4754',
  code: '统一社会信用代码',
  name: '企业名称',
  loan: '其中外方股东贷款（美元）',
  inKind: '是否实物/知识产权出资',
  note: '备注',
};

type Said = Partial<Record<keyof typeof HEADS, unknown>>;

const row = (of: { name: string; creditCode: string }, projectId: string, said: Said = {}): unknown[] => {
  const all = {
    on: '2023-06-30',
    usd: '2500000',
    projectId,
    project: `样例项目${projectId}`,
    kind: '新设',
    industry: 'C2710',
    code: of.creditCode,
    name: of.name,
    inKind: '否',
    ...said,
  } as Record<string, unknown>;
  return Object.keys(HEADS).map((head) => all[head] ?? null);
};

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new Workbook();
  book.addWorksheet('到资清单').addRows([Object.values(HEADS), ...rows]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const csv = (rows: unknown[][]): string =>
  [Object.values(HEADS), ...rows].map((cells) => cells.map((cell) => cell ?? '').join(',')).join('\r\n');

async function imported(by: Actor, of: string, bytes: Buffer, key = randomUUID()): Promise<Answer> {
  const response = await fetch(`${by.url}/api/programmes/${of}/fdi-lists`, {
    method: 'POST',
    headers: formHeaders(by, key),
    body: new Uint8Array(formOf('到资清单.xlsx', bytes)),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const send = (of: string, body: object): Promise<Answer> =>
  commerce.call('POST', `/api/programmes/${of}/invitations/acts`, { type: 'send', ...body }, keyed());
const keyed = (key = randomUUID()) => ({ 'idempotency-key': key });
const confirm = (by: Actor, id: string, yuan: string, key = randomUUID()): Promise<Answer> =>
  by.call('POST', `/api/my/invitations/${id}/confirmation`, { yuan, commitment: true }, keyed(key));
const decline = (by: Actor, id: string): Promise<Answer> =>
  by.call('POST', `/api/my/invitations/${id}/decline`, { words: '本年度不申请' }, keyed());

/** Imports a list of one project, and sends what it proposes. */
async function invited(
  to: Known,
  project: string,
  of = window,
  said: Said = {},
): Promise<{ id: string; yuan: string }> {
  const { body } = await imported(commerce, of, await workbook([row(to, project, said)]));
  const [{ invitation, yuan }] = body.proposals;
  expect((await send(of, { invitations: [invitation] })).body).toEqual({ sent: 1 });
  return { id: invitation, yuan };
}

const lists = async (): Promise<number> => (await stage.pool.query('select 1 from fdi_list')).rows.length;

it('reads a list: each bad cell is named, what is proposed is what a quote gives, the others have their reasons', async () => {
  const rows = [
    row(alpha, 'PA', { usd: 1500000 }),
    row(alpha, 'PA', { usd: 1500000.01, on: new Date('2023-09-01T00:00:00Z'), loan: '500000.00' }),
    row(beta, 'PB', { usd: '12000000.00', kind: '增资' }),
    row(gamma, 'PK', { industry: 'K7010', on: '2023年7月1日' }),
    row(gamma, 'PL', { usd: '2,000,000', on: '2023-02-29' }),
    row({ ...gamma, creditCode: gamma.creditCode.replace(/.$/, (sign) => (sign === '0' ? '1' : '0')) }, 'PM'),
    row({ name: '未建档企业', creditCode: '91500115MA5U00000R' }, 'PN'),
    row(gamma, 'PS', { usd: { formula: 'SUM(A2:A3)', result: 3000000 } }),
    row(gamma, 'PT', { usd: '2000000.00' }),
  ];
  const { status, body } = await imported(commerce, window, await workbook(rows));
  expect(status).toBe(201);
  expect(body.counts).toEqual({ rows: 9, good: 6, bad: 3, proposed: 2, leftOut: 3, superseded: 0, kept: 0 });
  expect(body.ignored).toEqual(['备注']);
  expect(body.bad).toEqual([
    { row: 6, cell: 'B6', column: '到资日期', problem: expect.stringMatching(/must be a day/) },
    { row: 6, cell: 'A6', column: '到资金额(美元)', problem: expect.stringMatching(/plain amount/) },
    { row: 7, cell: 'G7', column: '统一社会信用代码', problem: expect.stringMatching(/check sign/) },
    { row: 9, cell: 'A9', column: '到资金额(美元)', problem: expect.stringMatching(/formula/) },
  ]);
  expect(body.proposals).toMatchObject([
    { project: { id: 'PA' }, enterprise: { code: alpha.code, name: alpha.name }, rows: [2, 3], yuan: '50000.00' },
    { project: { id: 'PB' }, enterprise: { code: beta.code }, rows: [4], yuan: '200000.00', capped: true },
  ]);
  expect(body.leftOut).toMatchObject([
    { project: { id: 'PK' }, rows: [5], why: ['INDUSTRY_EXCLUDED'] },
    { project: { id: 'PN' }, name: '未建档企业', why: ['ENTERPRISE_UNKNOWN'] },
    { project: { id: 'PT' }, why: ['THRESHOLD_NOT_EXCEEDED'] },
  ]);
  const facts = (project: string, kind: string, receipts: object[]) => ({
    policy: 'fdi-award',
    year: 2023,
    applicant: { foreignInvested: true, inDistrict: true },
    project: { id: project, kind, industry: 'C2710' },
    receipts,
  });
  const quotes = [
    facts('PA', 'new', [
      { on: '2023-06-30', usd: '1500000.00' },
      { on: '2023-09-01', usd: '1500000.01', shareholderLoanUsd: '500000.00' },
    ]),
    facts('PB', 'increase', [{ on: '2023-06-30', usd: '12000000.00' }]),
  ].map((one) => alpha.agent.call('POST', '/api/quotes', { facts: one }));
  for (const [place, { body: quoted }] of (await Promise.all(quotes)).entries()) {
    const { yuan, capped, advisories } = body.proposals[place];
    expect({ yuan, capped, advisories }).toEqual({
      yuan: quoted.yuan,
      capped: quoted.capped,
      advisories: quoted.advisories,
    });
  }
  const { items } = await commerce.get(`/api/programmes/${window}/invitations?state=proposed`);
  expect(items.map((one: { project: { id: string } }) => one.project.id)).toEqual(['PA', 'PB']);
  expect(await alpha.agent.get('/api/my/invitations')).toEqual([]);
  const kept =
    'select (select jsonb_agg(l)::text from fdi_list l) || (select jsonb_agg(a)::text from answer a) as text';
  const [{ text }] = (await stage.pool.query(kept)).rows;
  expect(text).toContain('未建档企业');
  for (const { creditCode } of [alpha, beta, gamma]) expect(text).not.toContain(creditCode);
  expect(text).not.toContain('91500115MA5U00000R');
});

it('is for the commission of commerce to import and to send, and for files that are such lists', async () => {
  const bytes = await workbook([row(alpha, 'PA')]);
  const before = await lists();
  expect(refusalOf(await imported(await stage.as('officer', 'FINANCE'), window, bytes))).toBe('403 role.needed');
  expect(refusalOf(await imported(alpha.authoriser, window, bytes))).toBe('403 role.needed');
  expect(refusalOf(await imported(commerce, randomUUID(), bytes))).toBe('404 not-found');
  const picture = await imported(commerce, window, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  expect(picture).toMatchObject({ status: 400, body: { code: 'fdi-list.unreadable', facts: { why: 'binary' } } });
  const noYear = await imported(commerce, window, Buffer.from('企业名称,项目编号\n甲,乙\n'));
  expect(noYear.body.fields).toEqual(
    expect.arrayContaining([{ field: '到资金额(美元)', problem: expect.stringMatching(/missing/) }]),
  );
  const centre = await programme(stage, { policy: 'rd-centre' });
  expect(refusalOf(await imported(commerce, centre, bytes))).toBe('409 fdi-list.other-policy');
  expect(await lists()).toBe(before);
  const finance = await stage.as('officer', 'FINANCE');
  const path = `/api/programmes/${window}/invitations/acts`;
  expect(refusalOf(await finance.call('POST', path, { type: 'send', all: true }, keyed()))).toBe('403 role.needed');
  expect(refusalOf(await send(window, {}))).toBe('400 request.invalid');
});

it('is confirmed once by the authoriser, opens the application without a paper, and goes its way', async () => {
  const { items } = await commerce.get(`/api/programmes/${window}/invitations`);
  const [of] = items;
  expect((await send(window, { invitations: [of.id] })).body).toEqual({ sent: 1 });
  expect(refusalOf(await send(window, { invitations: [of.id] }))).toBe('409 invitation.not-proposed');
  expect(await beta.agent.get('/api/my/invitations')).toEqual([]);
  const [shown] = await alpha.agent.get('/api/my/invitations');
  expect(shown).toMatchObject({
    id: of.id,
    yuan: '50000.00',
    state: 'invited',
    project: { id: 'PA', name: '样例项目PA', kind: 'new', industry: 'C2710' },
    programme: { open: true },
    receipts: [{ usd: '1500000.00' }, { usd: '1500000.01', shareholderLoanUsd: '500000.00' }],
  });
  expect(shown.steps.length).toBeGreaterThan(3);

  expect(refusalOf(await confirm(alpha.agent, of.id, '50000.00'))).toBe('409 reward.authoriser-needed');
  expect(refusalOf(await decline(alpha.agent, of.id))).toBe('409 reward.authoriser-needed');
  for (const foreign of [beta.authoriser, beta.agent]) {
    expect(refusalOf(await confirm(foreign, of.id, '50000.00'))).toBe('404 not-found');
    expect(refusalOf(await decline(foreign, of.id))).toBe('404 not-found');
  }
  const other = await confirm(alpha.authoriser, of.id, '60000.00');
  expect(other.body).toMatchObject({
    code: 'invitation.quote-changed',
    facts: { shownYuan: '60000.00', nowYuan: '50000.00' },
  });
  const path = `/api/my/invitations/${of.id}/confirmation`;
  const uncommitted = await alpha.authoriser.call('POST', path, { yuan: '50000.00', commitment: false }, keyed());
  expect(refusalOf(uncommitted)).toBe('400 request.invalid');

  const keys = Array.from({ length: 8 }, () => randomUUID());
  const answers = await Promise.all(keys.map((key) => confirm(alpha.authoriser, of.id, '50000.00', key)));
  const done = answers.findIndex(({ status }) => status === 201);
  const receipt = answers[done]?.body;
  expect(receipt).toMatchObject({
    no: expect.stringMatching(/^JL\d{4}-\d{4}-\d$/),
    unit: 'COMMERCE',
    by: expect.any(String),
  });
  const others = answers.filter((_, place) => place !== done).map(refusalOf);
  expect(others).toEqual(Array(7).fill('409 invitation.decided-already'));
  expect((await confirm(alpha.authoriser, of.id, '50000.00', keys[done])).body).toEqual(receipt);
  expect(refusalOf(await decline(alpha.authoriser, of.id))).toBe('409 invitation.decided-already');

  expect((await alpha.agent.get('/api/my/invitations'))[0]).toMatchObject({ state: 'confirmed', matter: receipt.id });
  const application = await alpha.agent.get(`/api/my/applications/${receipt.id}`);
  expect(application).toMatchObject({ state: 'accept-review', quotedYuan: '50000.00', project: { id: 'PA' } });
  expect(application.materials).toEqual([
    { slot: 'form', file: null, sharedFrom: 'COMMERCE' },
    { slot: 'verification', file: null, sharedFrom: 'COMMERCE' },
    { slot: 'licence', file: null, sharedFrom: 'MKT_REG' },
  ]);
  const documents = await alpha.agent.get(`/api/my/applications/${receipt.id}/documents`);
  expect(documents.map(({ kind }: { kind: string }) => kind)).toEqual(['receipt']);
  expect(await laid(stage, receipt.id, 'accept-review')).toMatchObject([{ party: 'COMMERCE', seat: 'officer' }]);
  await decideAll(stage, receipt.id, 'accept-review', { type: 'accept' });
  await decideAll(stage, receipt.id, 'first-review', { type: 'pass' });
  await laid(stage, receipt.id, 'joint-review');
  const { facts } = await seen(stage, receipt.id);
  expect(facts).toMatchObject({ award: { fen: 5_000_000, outcome: 'award' }, invitation: of.id });
});

it('a later list replaces what nobody has sent, keeps what was sent, and knows the same file again', async () => {
  const rows = [row(alpha, 'PA', { usd: '9000000' }), row(beta, 'PB', { usd: '3000000' })];
  const [old] = (await commerce.get(`/api/programmes/${window}/invitations?state=proposed`)).items;
  const bytes = Buffer.from(iconv.encode(csv(rows), 'gb18030'));
  const key = randomUUID();
  const first = await imported(commerce, window, bytes, key);
  expect(first.body).toMatchObject({
    counts: { superseded: 1, kept: 1, proposed: 1 },
    proposals: [{ project: { id: 'PB' }, yuan: '60000.00' }],
    leftOut: [{ project: { id: 'PA' }, why: ['INVITED_ALREADY'] }],
    sameAs: null,
  });
  expect(await imported(commerce, window, bytes, key)).toEqual(first);
  expect(refusalOf(await imported(commerce, window, Buffer.from(csv(rows)), key))).toBe('422 idempotency.other-body');
  const again = await imported(commerce, window, bytes);
  expect(again.body).toMatchObject({ counts: { superseded: 1 }, sameAs: { list: first.body.id } });
  expect(refusalOf(await send(window, { invitations: [old.id] }))).toBe('409 invitation.not-proposed');
  expect((await send(window, { all: true })).body).toEqual({ sent: 1 });
  expect((await send(window, { all: true })).body).toEqual({ sent: 0 });
  const [shown] = await beta.agent.get('/api/my/invitations');
  expect(shown).toMatchObject({ id: again.body.proposals[0].invitation, yuan: '60000.00' });
  expect((await decline(beta.authoriser, shown.id)).body).toEqual({ id: shown.id, state: 'declined' });
  expect(refusalOf(await confirm(beta.authoriser, shown.id, '60000.00'))).toBe('409 invitation.decided-already');
  const { items } = await commerce.get(`/api/programmes/${window}/invitations?state=superseded&limit=1`);
  expect(items).toMatchObject([{ project: { id: 'PB' }, state: 'superseded', matter: null }]);
});

it('is not confirmed when the register has changed, or the enterprise has applied itself', async () => {
  const moved = await known();
  const { id, yuan } = await invited(moved, 'PX');
  await stage.pool.query('update enterprise set in_district = false where code = $1', [moved.code]);
  const changed = await confirm(moved.authoriser, id, yuan);
  expect(changed).toMatchObject({
    status: 409,
    body: {
      code: 'invitation.quote-changed',
      facts: { shownYuan: '50000.00', nowYuan: '0.00', reasons: ['NOT_IN_DISTRICT'] },
    },
  });
  await stage.pool.query('update enterprise set in_district = true where code = $1', [moved.code]);

  const { no } = await submitted(stage, moved, window, '2500000.00', 'PX');
  const twice = await confirm(moved.authoriser, id, yuan);
  expect(twice.body).toMatchObject({ code: 'reward.duplicate', facts: { of: [no] } });
  const list = await imported(commerce, window, await workbook([row(moved, 'PX'), row(moved, 'PY')]));
  expect(list.body.leftOut).toMatchObject([{ project: { id: 'PX' }, why: ['INVITED_ALREADY'] }]);
  const own = await submitted(stage, moved, window, '2500000.00', 'PZ');
  expect(own.no).toMatch(/^JL/);
  const after = await imported(commerce, window, await workbook([row(moved, 'PZ')]));
  expect(after.body.leftOut).toMatchObject([{ project: { id: 'PZ' }, why: ['APPLIED_ALREADY'] }]);
});

it('ends with the window', async () => {
  const today = (await (await stage.as('supervision-office')).get('/api/clock')).now.slice(0, 10);
  const closesOn = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
  const short = await programme(stage, { year: 2024, closesOn });
  const late = await known();
  const { id, yuan } = await invited(late, 'PQ', short, { on: '2024-03-01' });
  await stage.pass({ workingDays: 60 });
  expect(refusalOf(await confirm(late.authoriser, id, yuan))).toBe('409 programme.not-open');
  expect(refusalOf(await send(short, { all: true }))).toBe('409 programme.not-open');
  expect((await late.agent.get('/api/my/invitations'))[0]).toMatchObject({
    programme: { open: false },
    state: 'invited',
  });
});
