import { createHash, createHmac, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { type RobotKind } from '@duban/domain/notice/channel';
import { type Way } from '@duban/domain/notice/preferences';
import { approve, laid, publish } from '../play.ts';
import { type Call, type Letter, MailBox, Robots } from '../post-office.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let mail: MailBox;
let robots: Robots;
const tasks = new Map<string, { id: string; desk: Desk; title: string }>();

const UNITS = {
  FINANCE: '区财政局',
  WATER: '区水利局',
  EDU: '区教委',
  SCI_TECH: '区科技局',
  HEALTH: '区卫生健康委',
  AGRI: '区农业农村委',
  HRSS: '区人力社保局',
  POLICE: '区公安局',
  HOUSING: '区住房城乡建委',
  TAX: '长寿区税务局',
  PBOC: '人行长寿中心支行',
  CIVIL: '区民政局',
};
const GATEWAY_SECRET = 'a secret of the gateway';
const WINDOW_MS = 5_000;
const LETTERS = 24;

beforeAll(async () => {
  [mail, robots] = await Promise.all([MailBox.open(), Robots.open()]);
  stage = await Stage.open('delivery', {
    env: {
      DUBAN_SMTP_URL: mail.url,
      DUBAN_MAIL_FROM: '督办系统 <duban@example.org>',
      DUBAN_SMS_URL: `${robots.url}/sms`,
      DUBAN_SMS_SECRET: GATEWAY_SECRET,
      DUBAN_LOOPBACK_ROBOTS: '1',
      DUBAN_ROBOT_WINDOW: String(WINDOW_MS / 1000),
      DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one',
    },
  });
  const named = Object.entries(UNITS).map(([code, name]) => ({ code, title: `送达${code}号`, units: [name] }));
  const { planId, matters } = await publish(stage, { title: '送达样例', due: '2023-12-29', tasks: named });
  await approve(stage, planId);
  for (const [at, id] of matters.entries()) {
    const [desk] = await laid(stage, id, 'sign');
    const { code = '', title = '' } = named[at] ?? {};
    if (desk) tasks.set(code, { id, desk, title });
  }
  await stage.settled();
  await to('2023-02-01T10:00:00');
}, 120_000);
afterAll(async () => {
  await stage.close();
  await Promise.all([mail.close(), robots.close()]);
});

const taskOf = (unit: string) => tasks.get(unit) ?? fail(`no task of ${unit}`);
const to = (moment: string) => stage.pass({ to: `${moment}+08:00` });
const addressOf = (unit: string) => `${unit.toLowerCase().replaceAll('_', '.')}@example.org`;

/** What the officer of a unit chooses; his addresses are given. */
async function choose(unit: string, ways: Way[], digest = false): Promise<void> {
  const person = await stage.as('officer', unit);
  await person.put('/api/me/notice-preferences', { ways, digest, email: addressOf(unit), phone: '13800000000' });
}

async function robot(unit: string, wishes: { kind: RobotKind; path: string; secret?: string }[]): Promise<void> {
  const settings = wishes.map(({ path, ...rest }) => ({ ...rest, url: `${robots.url}${path}` }));
  await (await stage.as('supervision-office')).put(`/api/units/${unit}/robots`, { robots: settings });
}

/** 催办, which is told at once. */
async function urge(unit: string): Promise<void> {
  const { id, desk } = taskOf(unit);
  await (await stage.as('supervision-office')).act(id, { type: 'urge', desk: deskId(id, desk.no) });
}

interface Row {
  id: string;
  channel: string;
  state: string;
  reason: string | null;
  attempts: number;
  message_id: string;
  not_before: Date;
}

/** The messages of the notices with this code of the unit's own task. */
async function rowsOf(unit: string, code = 'desk.urged'): Promise<Row[]> {
  const { rows } = await stage.pool.query<Row>(
    `select e.* from delivery e join outbox o on o.id = e.outbox_id
      where o.code = $1 and o.matter_id = $2 order by e.channel`,
    [code, taskOf(unit).id],
  );
  return rows;
}

const state = (unit: string, wanted: string, ms?: number) =>
  stage.until(
    `${unit} is ${wanted}`,
    async () => (await rowsOf(unit)).every((row) => row.state === wanted) && (await rowsOf(unit)).length > 0,
    ms,
  );

const lettersOf = (unit: string): Letter[] =>
  mail.to(addressOf(unit)).filter(({ text }) => text.includes(taskOf(unit).title));

it('an urged officer gets one letter that names task, step and day, and the log says so', async () => {
  await choose('FINANCE', ['mail']);
  await urge('FINANCE');
  await state('FINANCE', 'sent');
  const [letter, ...more] = lettersOf('FINANCE');
  expect(more).toEqual([]);
  expect(letter?.subject).toMatch(/^【督办】催办：\S+ 送达FINANCE号$/);
  expect(letter?.text).toMatch(/送达FINANCE号\n请办理：签收（区财政局）\n期限：2023年2月3日，还有 2 个工作日/);
  const rows = await rowsOf('FINANCE');
  expect(rows).toEqual([expect.objectContaining({ channel: 'mail', attempts: 1, reason: null })]);
  expect(letter?.id).toBe(`<${rows[0]?.message_id}>`);

  const officer = await stage.as('officer', 'FINANCE');
  const { items } = await officer.get('/api/notices');
  const urged = items.find((item: { code: string }) => item.code === 'desk.urged');
  expect((await officer.get(`/api/notices/${urged.id}/deliveries`)).items).toEqual([
    expect.objectContaining({ channel: 'mail', state: 'sent', attempts: 1, notice: urged.id, code: 'desk.urged' }),
  ]);
  const other = await stage.as('officer', 'WATER');
  expect((await other.call('GET', `/api/notices/${urged.id}/deliveries`)).status).toBe(404);
  expect((await other.call('GET', '/api/deliveries')).status).toBe(403);
});

it('a server that will not now is asked again, under the same id, until it takes the letter', async () => {
  await choose('WATER', ['mail']);
  let refusals = 2;
  mail.takes = ({ to }) =>
    to.includes(addressOf('WATER')) && refusals-- > 0
      ? Promise.reject(Object.assign(new Error('try again later'), { responseCode: 451 }))
      : Promise.resolve();
  await urge('WATER');
  await state('WATER', 'sent');
  expect(await rowsOf('WATER')).toEqual([expect.objectContaining({ attempts: 3 })]);
  expect(new Set(lettersOf('WATER').map(({ id }) => id)).size).toBe(1);
});

it('what no attempt would help is failed at once, is seen, and may be sent again by a person', async () => {
  await choose('EDU', ['mail']);
  mail.knows = (address) => address !== addressOf('EDU');
  await urge('EDU');
  await state('EDU', 'failed');
  const [row] = await rowsOf('EDU');
  expect(row).toMatchObject({ attempts: 1, reason: 'refused' });
  const operator = await stage.as('operator');
  const { items } = await operator.get('/api/deliveries?state=failed');
  expect(items).toEqual([expect.objectContaining({ id: row?.id, unit: 'EDU', reason: 'refused' })]);
  expect(JSON.stringify(items)).not.toMatch(/送达|example\.org/);

  mail.knows = () => true;
  const key = randomUUID();
  const again = () => operator.call('POST', `/api/deliveries/${row?.id}/resend`, undefined, { 'idempotency-key': key });
  const first = await again();
  expect([first.status, first.body.state]).toEqual([200, 'waiting']);
  expect(await again()).toEqual(first);
  await state('EDU', 'sent');
  expect(lettersOf('EDU').map(({ id }) => id)).toEqual([`<${row?.message_id}>`]);
  const late = await operator.call('POST', `/api/deliveries/${row?.id}/resend`, undefined, {
    'idempotency-key': randomUUID(),
  });
  expect([late.status, late.body.code]).toEqual([409, 'delivery.not-resendable']);
});

it('a slow robot holds up nobody else', async () => {
  await choose('SCI_TECH', ['robot']);
  await choose('HEALTH', ['mail']);
  await robot('SCI_TECH', [{ kind: 'wecom', path: '/cgi-bin/webhook/send?key=slow' }]);
  let answered = 0;
  robots.answers = async ({ path }) => {
    if (!path.includes('slow')) return undefined;
    await stage.until('the letter has arrived', () => Promise.resolve(lettersOf('HEALTH').length > 0), 4_500);
    answered = Date.now();
    return undefined;
  };
  await urge('SCI_TECH');
  await stage.until('the robot is called', () =>
    Promise.resolve(robots.at('/cgi-bin/webhook/send?key=slow').length > 0),
  );
  await urge('HEALTH');
  await Promise.all([state('SCI_TECH', 'sent'), state('HEALTH', 'sent')]);
  expect(lettersOf('HEALTH')[0]?.at).toBeLessThanOrEqual(answered);
  expect(robots.at('/cgi-bin/webhook/send?key=slow')).toHaveLength(1);
  robots.answers = () => Promise.resolve(undefined);
});

it('robots and text messages are signed as their publishers ask, each once; nothing of it lies open in the database', async () => {
  await choose('HRSS', ['robot', 'sms']);
  await robot('HRSS', [
    { kind: 'wecom', path: '/cgi-bin/webhook/send?key=open' },
    { kind: 'dingtalk', path: '/robot/send?access_token=open', secret: 'SECding' },
    { kind: 'feishu', path: '/open-apis/bot/v2/hook/open', secret: 'SECfei' },
  ]);
  await urge('HRSS');
  await state('HRSS', 'sent');
  const [wecom, dingtalk, feishu, sms] = [
    '/cgi-bin/webhook/send?key=open',
    '/robot/send?access_token=open',
    '/open-apis/bot/v2/hook/open',
    '/sms',
  ].map((path) => {
    const calls = robots.at(path);
    expect(calls).toHaveLength(1);
    return calls[0] as Call;
  });
  const rows = await rowsOf('HRSS');
  expect(rows.map(({ channel }) => channel)).toEqual(['dingtalk', 'feishu', 'sms', 'wecom']);
  expect(wecom?.body.text.content).toContain('送达HRSS号');
  for (const call of [wecom, dingtalk, feishu]) expect(call?.bytes).toBeLessThanOrEqual(2_048);
  const query = new URL(dingtalk?.path ?? '', robots.url).searchParams;
  const ms = query.get('timestamp');
  expect(query.get('sign')).toBe(createHmac('sha256', 'SECding').update(`${ms}\nSECding`).digest('base64'));
  expect(feishu?.body.sign).toBe(createHmac('sha256', `${feishu?.body.timestamp}\nSECfei`).digest('base64'));
  const signed = `${String(sms?.headers['x-duban-timestamp'])}.${JSON.stringify(sms?.body)}`;
  expect(sms?.headers['x-duban-signature']).toBe(
    `sha256=${createHmac('sha256', GATEWAY_SECRET).update(signed).digest('hex')}`,
  );
  expect(sms?.body).toMatchObject({ to: '13800000000', id: rows.find(({ channel }) => channel === 'sms')?.message_id });

  const shown = await (await stage.as('supervision-office')).get('/api/units/HRSS/robots');
  expect(shown.items).toEqual([
    { kind: 'dingtalk', hint: 'open', signed: true },
    { kind: 'feishu', hint: 'open', signed: true },
    { kind: 'wecom', hint: 'open', signed: false },
  ]);
  const kept = await stage.pool.query('select * from unit_robot');
  const chosen = await stage.pool.query('select phone from notice_preference');
  const entries = await stage.pool.query(
    `select body from entry where act in ('set-robots', 'set-notice-preferences')`,
  );
  const everything = JSON.stringify([kept.rows, chosen.rows, entries.rows]);
  expect(entries.rows.length).toBeGreaterThan(3);
  expect(everything).not.toMatch(/SECding|SECfei|access_token|13800000000|example\.org/);
});

it('what is kept for a repeated choice has no address in it, and none can be guessed from it', async () => {
  const officer = await stage.as('officer', 'HRSS');
  const own = { digest: false, email: 'kept@example.org', phone: '13911112222', ways: ['sms'] as Way[] };
  const key = randomUUID();
  expect(await officer.put('/api/me/notice-preferences', own, key)).toEqual(own);
  expect(await officer.put('/api/me/notice-preferences', own, key)).toEqual(own);
  const { rows } = await stage.pool.query<{ answer: string; body_hash: string }>(
    'select answer, body_hash from answer where key = $1',
    [key],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.answer).not.toMatch(/13911112222|example\.org/);
  expect(rows[0]?.body_hash).not.toBe(createHash('sha256').update(JSON.stringify(own)).digest('base64url'));
});

it('a robot elsewhere than at its publisher is refused, and named', async () => {
  const office = await stage.as('supervision-office');
  const put = (url: string) =>
    office.call(
      'PUT',
      '/api/units/HRSS/robots',
      { robots: [{ kind: 'wecom', url }] },
      { 'idempotency-key': randomUUID() },
    );
  for (const url of ['http://10.0.0.1/cgi-bin/webhook/send?key=a', 'https://example.org/cgi-bin/webhook/send?key=a']) {
    const { status, body } = await put(url);
    expect([status, body.fields]).toEqual([400, [{ field: 'robots.0.url', problem: expect.any(String) }]]);
  }
  const officer = await stage.as('officer', 'HRSS');
  expect((await officer.call('GET', '/api/units/HRSS/robots')).status).toBe(403);
});

it('whoever chose no way is told in the app alone', async () => {
  await choose('POLICE', []);
  await urge('POLICE');
  await stage.until('it is routed', async () => {
    const { rows } = await stage.pool.query(
      `select 1 from notice where matter_id = $1 and code = 'desk.urged' and routed_at is not null`,
      [taskOf('POLICE').id],
    );
    return rows.length === 1;
  });
  expect(await rowsOf('POLICE')).toEqual([]);
});

it('a worker that dies after a letter left does not know it, and sends it once more under the same id', async () => {
  await choose('AGRI', ['mail']);
  let release: () => void = () => undefined;
  const held = new Promise<void>((done) => (release = done));
  mail.takes = ({ to }) => (to.includes(addressOf('AGRI')) ? held : Promise.resolve());
  await urge('AGRI');
  await stage.until('the letter is there', () => Promise.resolve(lettersOf('AGRI').length === 1));
  await stage.kill('worker-0');
  expect(await rowsOf('AGRI')).toEqual([expect.objectContaining({ state: 'sending', attempts: 1 })]);
  release();
  mail.takes = () => Promise.resolve();
  stage.startWorker('worker-0');
  await state('AGRI', 'sent', 25_000);
  expect(await rowsOf('AGRI')).toEqual([expect.objectContaining({ attempts: 2 })]);
  const ids = lettersOf('AGRI').map(({ id }) => id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
}, 120_000);

it('workers die at random while letters leave: each letter arrives, and again only after an unknown', async () => {
  await choose('URBAN_MGMT', ['mail']);
  const many = Array.from({ length: LETTERS }, (_, at) => ({ title: `抗毁送达${at}号`, units: ['区城市管理局'] }));
  const { planId, matters } = await publish(stage, { title: '抗毁送达样例', due: '2023-12-29', tasks: many });
  await approve(stage, planId);
  const desks: string[] = [];
  for (const id of matters) desks.push(...(await laid(stage, id, 'sign')).map((desk) => deskId(id, desk.no)));
  const letters = () => mail.to(addressOf('URBAN_MGMT')).filter(({ text }) => text.includes('抗毁送达'));
  mail.takes = ({ to }) => (to.includes(addressOf('URBAN_MGMT')) ? pause(Math.random() * 400) : Promise.resolve());
  const office = await stage.as('supervision-office');
  await Promise.all(desks.map((desk) => office.act(desk.split('.')[0] ?? '', { type: 'urge', desk })));
  for (const left of [3, 10, 17]) {
    await stage.until(`${left} letters have arrived`, () => Promise.resolve(letters().length >= left), 60_000);
    await stage.kill('worker-0');
    stage.startWorker('worker-0');
  }
  const rows = async () =>
    (
      await stage.pool.query<Row>(
        `select e.* from delivery e join outbox o on o.id = e.outbox_id
          where o.code = 'desk.urged' and o.matter_id = any($1::uuid[])`,
        [matters],
      )
    ).rows;
  await stage.until('all are sent', async () => (await rows()).every((row) => row.state === 'sent'), 90_000);
  const sent = await rows();
  expect(sent).toHaveLength(LETTERS);
  const times = new Map(sent.map((row) => [`<${row.message_id}>`, row.attempts]));
  const count = (id: string) => letters().filter((letter) => letter.id === id).length;
  for (const [id, attempts] of times) {
    expect(count(id)).toBeGreaterThanOrEqual(1);
    expect(count(id)).toBeLessThanOrEqual(attempts);
  }
  process.stdout.write(`${LETTERS} letters, ${letters().length} arrived, 3 workers killed\n`);
  expect(letters().every(({ id }) => times.has(id))).toBe(true);
  mail.takes = () => Promise.resolve();
}, 240_000);

it('a robot says at most 15 things in its window, whichever worker speaks; the rest comes later', async () => {
  stage.startWorker('worker-1');
  await choose('TRANSPORT', ['robot']);
  await robot('TRANSPORT', [{ kind: 'wecom', path: '/cgi-bin/webhook/send?key=many' }]);
  const many = Array.from({ length: 20 }, (_, at) => ({ title: `限频${at}号`, units: ['区交通局'] }));
  const { planId, matters } = await publish(stage, { title: '限频样例', due: '2023-12-29', tasks: many });
  await approve(stage, planId);
  const desks: string[] = [];
  for (const id of matters) desks.push(...(await laid(stage, id, 'sign')).map((desk) => deskId(id, desk.no)));
  const office = await stage.as('supervision-office');
  await Promise.all(desks.map((desk) => office.act(desk.split('.')[0] ?? '', { type: 'urge', desk })));
  const calls = () => robots.at('/cgi-bin/webhook/send?key=many');
  await stage.until('all have been said', () => Promise.resolve(calls().length >= 20), 60_000);
  const at = calls().map((call) => call.at);
  expect(at).toHaveLength(20);
  // Exactly 15 are let through (robot-pace.spec); how long a call then takes to arrive is the machine's affair.
  for (const moment of at)
    expect(at.filter((one) => one >= moment && one < moment + WINDOW_MS / 2).length).toBeLessThanOrEqual(15);
  await stage.kill('worker-1', 'SIGTERM');
}, 120_000);

it('at night «at once» waits for 08:03 of the next working day; what was done, read or turned off meanwhile is left out', async () => {
  for (const unit of ['HOUSING', 'TAX', 'PBOC', 'CIVIL']) await choose(unit, ['mail']);
  await to('2023-02-01T20:30:00');
  for (const unit of ['HOUSING', 'TAX', 'PBOC', 'CIVIL']) await urge(unit);
  await stage.until('they are routed', async () =>
    (await Promise.all(['HOUSING', 'TAX', 'PBOC', 'CIVIL'].map((unit) => rowsOf(unit)))).every(
      (rows) => rows.length === 1,
    ),
  );
  expect((await rowsOf('HOUSING'))[0]?.not_before.toISOString()).toBe('2023-02-02T00:03:00.000Z');

  const { id, desk } = taskOf('TAX');
  await (await stage.as('officer', 'TAX')).act(id, { type: 'accept', desk: deskId(id, desk.no) });
  const reader = await stage.as('officer', 'PBOC');
  const { items } = await reader.get('/api/notices');
  const urged = items.find((item: { code: string }) => item.code === 'desk.urged');
  expect((await reader.call('POST', `/api/notices/${urged.id}/read`)).status).toBe(204);
  await choose('CIVIL', []);

  await to('2023-02-02T08:02:00');
  expect((await rowsOf('HOUSING'))[0]?.state).toBe('waiting');
  await to('2023-02-02T08:03:00');
  await state('HOUSING', 'sent');
  expect(lettersOf('HOUSING')).toHaveLength(1);
  await Promise.all(['TAX', 'PBOC', 'CIVIL'].map((unit) => state(unit, 'dropped')));
  const reasons = await Promise.all(['TAX', 'PBOC', 'CIVIL'].map(async (unit) => (await rowsOf(unit))[0]?.reason));
  expect(reasons).toEqual(['acted-on', 'read', 'not-wanted']);
  expect([lettersOf('TAX'), lettersOf('PBOC'), lettersOf('CIVIL')]).toEqual([[], [], []]);
});

it('the rest comes once a day in one letter, at 15:03 again for what falls due today; an empty one is not sent', async () => {
  await choose('BIG_DATA', ['mail'], true);
  const leader = await stage.as('leader-in-charge');
  const own = { ways: ['mail'], digest: true, email: 'leader@example.org', phone: null };
  await leader.put('/api/me/notice-preferences', own);
  await to('2023-02-02T10:00:00');
  const titles = ['汇总甲', '汇总乙', '汇总丙'];
  const plan = {
    title: '汇总样例',
    due: '2023-02-03',
    tasks: [...titles.map((title) => ({ title, units: ['区大数据发展局'] })), { title: '汇总丁', units: ['区国资委'] }],
  };
  const { planId, matters } = await publish(stage, plan);
  await approve(stage, planId);
  const desks: string[] = [];
  for (const id of matters) desks.push(...(await laid(stage, id, 'sign')).map((desk) => deskId(id, desk.no)));
  await stage.settled();
  await stage.until(
    'all is routed',
    async () => (await stage.pool.query('select 1 from notice where routed_at is null')).rows.length === 0,
  );
  // Acted on before the morning: one of three by the officer, all by the leader in charge.
  await (await stage.as('officer', 'BIG_DATA')).act(matters[0] ?? '', { type: 'accept', desk: desks[0] });

  const digests = (unit: string) => mail.to(addressOf(unit)).filter(({ subject }) => subject.includes('待办汇总'));
  const rows = async () =>
    (
      await stage.pool.query<{ login: string; state: string; reason: string | null; at: string }>(
        `select p.login, e.state, e.reason, to_char(e.not_before at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as at
        from delivery e join person p on p.id = e.person_id where e.outbox_id is null order by e.not_before, p.login`,
      )
    ).rows;
  expect(digests('BIG_DATA')).toEqual([]);
  await to('2023-02-03T09:03:00');
  await stage.until('the digest is there', () => Promise.resolve(digests('BIG_DATA').length === 1));
  const [digest] = digests('BIG_DATA');
  expect(digest?.text).toMatch(/汇总乙：签收，期限 2023年2月6日/);
  expect(digest?.text).toContain('汇总丙');
  expect(digest?.text).not.toContain('汇总甲：签收');

  await to('2023-02-03T10:00:00');
  await (
    await stage.as('supervision-office')
  ).act(matters[1] ?? '', { type: 'comment', words: '请抓紧', units: ['BIG_DATA'] });
  await stage.until('it waits for the afternoon', async () => (await rows()).some(({ at }) => at === '02-03 15:03'));
  await to('2023-02-03T15:02:00');
  expect(digests('BIG_DATA')).toHaveLength(1);
  await to('2023-02-03T15:03:00');
  await stage.until('the second digest is there', () => Promise.resolve(digests('BIG_DATA').length === 2));
  expect(digests('BIG_DATA')[1]?.text).toMatch(/汇总乙，期限 2023年2月3日，今日到期（新留言）/);
  expect((await rows()).filter(({ login }) => login === 'gov.leader')).toEqual([
    { login: 'gov.leader', state: 'dropped', reason: 'empty', at: '02-03 09:03' },
  ]);
  expect(mail.to('leader@example.org')).toEqual([]);
}, 120_000);

it('a group is told once, although officer and section head of the unit are', async () => {
  await to('2023-02-03T17:31:00');
  // A message that waited says at its sending that the desk is overdue; the obligation itself is what is waited for.
  const overdue = async () =>
    (
      await stage.pool.query(`select 1 from outbox where matter_id = $1 and code = 'desk.overdue'`, [
        taskOf('SCI_TECH').id,
      ])
    ).rows.length;
  await stage.until('officer and section head are to be told', async () => (await overdue()) === 2);
  const said = () =>
    robots.at('/cgi-bin/webhook/send?key=slow').filter(({ body }) => body.text.content.includes('超期'));
  await stage.until('the overdue desk is told', () =>
    Promise.resolve(said().some(({ body }) => body.text.content.includes('送达SCI_TECH号'))),
  );
  await stage.until('it has its message', async () => (await rowsOf('SCI_TECH', 'desk.overdue')).length > 0);
  expect(await overdue()).toBe(2);
  expect(await rowsOf('SCI_TECH', 'desk.overdue')).toHaveLength(1);
});

it('for each obligation, person and channel there is one message, and none was sent without an outcome', async () => {
  await stage.until('nothing is on its way', async () => {
    const { rows } = await stage.pool.query(
      `select 1 from delivery where state in ('waiting', 'sending') and not_before <= business_now()`,
    );
    return rows.length === 0;
  });
  const { rows } = await stage.pool.query<{ all: number; each: number; open: number }>(
    `select count(*)::int as all, count(distinct (outbox_id, person_id, robot_id, channel, case when outbox_id is null then not_before end))::int as each,
      (count(*) filter (where state not in ('sent', 'dropped', 'waiting')))::int as open from delivery`,
  );
  expect(rows[0]?.all).toBe(rows[0]?.each);
  expect(rows[0]?.open).toBe(0);
  const engine = await stage.engine();
  const names = [];
  for await (const run of engine.workflow.list({ query: `WorkflowType = 'delivery'` })) names.push(run.workflowId);
  await engine.connection.close();
  expect(names.length).toBeGreaterThan(0);
});
