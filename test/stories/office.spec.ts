import { randomUUID } from 'node:crypto';
import { type Actor, refusalOf } from '../actor.ts';
import { all, approve, decide, laid, publish, seen } from '../play.ts';
import { deskId, isOpen } from '@duban/domain/desk/desk';
import { Stage } from '../stage.ts';

let stage: Stage;
let office: Actor;
let leader: Actor;
beforeAll(async () => {
  stage = await Stage.open('office');
  office = await stage.as('supervision-office');
  leader = await stage.as('leader-in-charge');
}, 120_000);
afterAll(() => stage.close());

const LEAD = '区财政局';
const pieces = (units: string[]) => units.map((unit) => ({ unit, deliverable: '报表', due: '2023-06-30' }));

async function taskAtDelivery(title: string, supports = ['区教委', '区科技局']): Promise<string> {
  const { planId, matters } = await publish(stage, {
    title: `${title}计划`,
    due: '2023-12-29',
    tasks: [{ title, units: [LEAD, ...supports] }],
  });
  await approve(stage, planId);
  const [matter = ''] = matters;
  await all(stage, matter, 'sign', { type: 'accept' });
  const codes = (await seen(stage, matter)).supports;
  await all(stage, matter, 'break-down', { type: 'submit', pieces: pieces(codes) });
  await laid(stage, matter, 'deliver');
  return matter;
}

it('suspends on a lawful ground only; the clock stops, and every open due moves by the days it stood still', async () => {
  const matter = await taskAtDelivery('暂缓样例');
  expect(refusalOf(await office.try(matter, { type: 'suspend', ground: 'too-busy', words: '忙' }))).toBe(
    '409 suspend.no-lawful-ground',
  );
  const before = (await seen(stage, matter)).desks.find((desk) => desk.step === 'deliver' && isOpen(desk));
  await office.act(matter, { type: 'suspend', ground: 'awaiting-higher-decision', words: '待市级批复' });
  expect(await office.matter(matter)).toMatchObject({ lamp: 'stopped' });
  const supporter = await stage.as('officer', before?.party);
  const desk = deskId(matter, before?.no ?? 0);
  expect(refusalOf(await supporter.try(matter, { type: 'deliver', desk, progress: 100 }))).toBe('409 matter.suspended');
  await stage.pass({ workingDays: 10 });
  const resumed = await office.act(matter, { type: 'resume' });
  const after = resumed.desks.find((one) => one.no === before?.no);
  expect(before?.due).toBe('2023-06-30T17:30:00+08:00');
  expect(after).toMatchObject({ due: '2023-07-14T17:30:00+08:00', firstDue: before?.due, dueVersion: 2 });
  const why = await office.get(`/api/desks/${desk}/why`);
  expect(why.explanation).toMatchObject({ from: '2023-06-30', term: '10wd', due: '2023-07-14' });
});

it('hands the lead over with its open desks and due days, adds and removes supporters, and terminates when the leader agrees', async () => {
  const matter = await taskAtDelivery('移交样例');
  await office.act(matter, { type: 'transfer-lead', unit: 'DRC', words: '职责调整' });
  await office.act(matter, { type: 'add-supporter', unit: 'WATER', day: '2023-08-31', words: '补充' });
  await all(stage, matter, 'sign', { type: 'accept' });
  const deliver = await laid(stage, matter, 'deliver');
  await stage.until('the newcomer is asked to deliver', async () =>
    (await seen(stage, matter)).desks.some((desk) => desk.party === 'WATER' && desk.step === 'deliver'),
  );
  expect(deliver.map((desk) => desk.party)).toEqual(expect.arrayContaining(['EDU', 'SCI_TECH']));
  await office.act(matter, { type: 'remove-supporter', unit: 'EDU', words: '无关' });
  expect(await seen(stage, matter)).toMatchObject({ leads: ['DRC'], supports: ['SCI_TECH', 'WATER'] });
  await office.act(matter, { type: 'terminate', words: '项目取消' });
  await all(stage, matter, 'termination', { type: 'approve' });
  expect(await seen(stage, matter)).toMatchObject({ outcome: 'terminated', closedAt: expect.any(String) });
  await stage.settled();
});

it('carries a leader’s instruction from his words to the answers before him, and reports every week meanwhile', async () => {
  const matter = await taskAtDelivery('批示样例');
  await leader.act(matter, { type: 'instruct', words: '请加快办理，两周内报结果。', day: '2023-09-28' });
  await all(stage, matter, 'handling', { type: 'assign', units: ['FINANCE', 'EDU'], words: '请阅办' });
  await all(stage, matter, 'feedback', { type: 'give', words: '已办理' });
  await all(stage, matter, 'presentation', { type: 'again', words: '再补充数据' });
  await all(stage, matter, 'feedback', { type: 'give', words: '数据已补充' });
  await all(stage, matter, 'presentation', { type: 'noted' });
  expect((await seen(stage, matter)).desks.filter((desk) => desk.step === 'feedback')).toHaveLength(4);
});

it('feeds a conclusion back, lets a unit object within 30 days, and has the objection reviewed by who took no part', async () => {
  const matter = await taskAtDelivery('结论样例');
  await office.act(matter, { type: 'conclude', units: ['EDU', 'SCI_TECH'], words: '进度滞后' });
  const [edu] = (await laid(stage, matter, 'conclusion')).filter((desk) => desk.party === 'EDU');
  if (edu) await decide(stage, matter, edu, { type: 'object', words: '数据有误' });
  const [objection] = await laid(stage, matter, 'objection');
  const act = { type: 'revoke', desk: deskId(matter, objection?.no ?? 0), words: '核实属实' };
  expect(refusalOf(await office.try(matter, act))).toBe('409 objection.took-part');
  await (await stage.as('supervision-office', undefined, 1)).act(matter, act);
  // Nobody else objects: at the end of the 30 days the clock says so.
  await stage.pass({ workingDays: 25 });
  await stage.until('the other term lapses', async () =>
    (await seen(stage, matter)).desks.some((desk) => desk.step === 'conclusion' && desk.verdict === 'lapse'),
  );
});

it('a meeting’s resolutions become key tasks in one act with the mark on its agenda', async () => {
  const matter = await taskAtDelivery('会议样例');
  const meeting = {
    title: '第一次联席会议',
    heldOn: '2023-10-10',
    minutes: '会议议定……',
    matters: [matter],
    resolutions: [
      { title: '制定联动方案', text: '一个月内制定', leads: ['DRC'], supports: ['FINANCE'], due: '2024-03-29' },
      { title: '长期会商', text: '每月会商', leads: ['COMMERCE'], supports: [] },
    ],
  };
  const key = randomUUID();
  const held = await office.post('/api/meetings', meeting, key);
  expect(await office.post('/api/meetings', meeting, key)).toEqual(held);
  expect(held.opened.map((one: { no: string }) => one.no)).toEqual(['H1', 'H2']);
  const itself = {
    ...meeting,
    resolutions: [{ title: '会商', text: '会商', leads: ['DRC', 'JOINT_MEETING'], supports: [] }],
  };
  const refused = await office.call('POST', '/api/meetings', itself, { 'idempotency-key': randomUUID() });
  expect([refused.status, refused.body.fields]).toEqual([
    400,
    [{ field: 'resolutions.0', problem: 'JOINT_MEETING is no unit that may be named' }],
  ]);
  await laid(stage, held.opened[0].id, 'register');
  expect((await seen(stage, matter)).facts['meetings']).toMatchObject([{ meeting: held.id, on: '2023-10-10' }]);
  const { items } = await office.get('/api/meetings');
  expect(items[0]).toMatchObject({ id: held.id, matters: [{ id: matter }], opened: [{ no: 'H1' }, { no: 'H2' }] });
  const board = await office.get('/api/board');
  expect(board.rows.map(({ planId, no }: { planId: string; no: string }) => `${planId} ${no}`)).toEqual(
    expect.arrayContaining([`${held.id} H1`, `${held.id} H2`]),
  );
  expect(await office.get(`/api/board?asOf=${encodeURIComponent(board.now)}`)).toMatchObject({ rows: board.rows });
});

it('one key holds one meeting, asked for at once and with another agenda', async () => {
  const matter = await taskAtDelivery('会议重试样例');
  const meeting = {
    title: '第二次联席会议',
    heldOn: '2023-10-11',
    minutes: '会议议定……',
    matters: [] as string[],
    resolutions: [{ title: '再会商', text: '每季会商', leads: ['DRC'], supports: [] }],
  };
  const headers = { 'idempotency-key': randomUUID() };
  const hold = (body: object) => office.call('POST', '/api/meetings', body, headers);
  const answers = await Promise.all(Array.from({ length: 8 }, () => hold(meeting)));
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(refusalOf(await hold({ ...meeting, matters: [matter] }))).toBe('422 idempotency.other-body');
});

it('a deputy works the absent colleague’s desks, the record says for whom, and a circle is refused', async () => {
  const { matters, planId } = await publish(stage, {
    title: '委托计划',
    due: '2024-12-31',
    tasks: [{ title: '委托样例', units: [LEAD] }],
  });
  await approve(stage, planId);
  const [matter = ''] = matters;
  const officer = await stage.as('officer', 'FINANCE');
  const section = await stage.as('unit-leader', 'FINANCE', 2);
  const today = (await office.get('/api/clock')).now.slice(0, 10);
  const wish = { deputy: section.person.id, fromDay: today, toDay: '2024-12-31', reason: '出差' };
  const desk = (await laid(stage, matter, 'sign'))[0];
  const act = { type: 'accept', desk: deskId(matter, desk?.no ?? 0) };
  expect(refusalOf(await section.try(matter, act))).toBe('409 act.not-yours');
  const { id } = await officer.post('/api/substitutions', wish);
  const back = { deputy: officer.person.id, fromDay: today, toDay: today, reason: '开会' };
  const circle = await section.call('POST', '/api/substitutions', back, { 'idempotency-key': 'circle' });
  expect(refusalOf(circle)).toBe('409 substitution.loop');
  expect((await section.get('/api/inbox')).items.map((item: { id: string }) => item.id)).toContain(act.desk);
  const done = await section.act(matter, act);
  expect(done.desks.find((one) => one.no === desk?.no)?.decidedBy).toMatchObject({
    id: section.person.id,
    forWhom: expect.stringContaining('承办人'),
  });
  const { timeline } = await office.get(`/api/matters/${matter}`);
  expect(timeline.find((entry: { act: string }) => entry.act === 'accept')).toMatchObject({
    forWhom: expect.stringContaining('承办人'),
  });
  const next = (await laid(stage, matter, 'break-down'))[0];
  await stage.until('the deputy is told of the next desk', async () => {
    const { items } = await section.get('/api/notices?limit=50');
    return items.some((one: { desk: string }) => one.desk === deskId(matter, next?.no ?? 0));
  });
  await officer.post(`/api/substitutions/${id}/end`, {});
  const later = { type: 'submit', pieces: [], desk: deskId(matter, next?.no ?? 0) };
  expect(refusalOf(await section.try(matter, later))).toBe('409 act.not-yours');
});

it('an account with open desks is closed only when a receiver takes them over', async () => {
  const admin = await stage.as('system-admin');
  const account = {
    login: 'water.second',
    name: '区水利局承办人乙',
    unit: 'WATER',
    role: 'officer',
    password: 'Water-2023-pass',
  };
  const leaver = (await admin.get('/api/people?limit=200')).items.find(
    (one: { login: string }) => one.login === 'water.officer',
  );
  const { matters, planId } = await publish(stage, {
    title: '交接计划',
    due: '2024-12-31',
    tasks: [{ title: '交接样例', units: ['区水利局'] }],
  });
  await approve(stage, planId);
  const [matter = ''] = matters;
  const [sign] = await laid(stage, matter, 'sign');
  const water = await stage.as('officer', 'WATER');
  const handTo = { type: 'hand-to', desk: deskId(matter, sign?.no ?? 0), person: leaver.id };
  const second = await stage.as('unit-leader', 'WATER');
  const key = randomUUID();
  const handed = await second.try(matter, handTo, key);
  expect(handed.status).toBe(200);
  const close = (body: object, key: string) =>
    admin.call('POST', `/api/people/${leaver.id}/close`, body, { 'idempotency-key': key });
  expect(refusalOf(await close({}, 'one'))).toBe('409 person.open-desks');
  const { id: receiver } = await admin.post('/api/people', account);
  expect(refusalOf(await close({ receiver: (await stage.as('officer', 'EDU')).person.id }, 'two'))).toBe(
    '409 person.no-receiver',
  );
  let listens = true;
  const live = await water.fetch('/api/live');
  void live.text().finally(() => (listens = false));
  expect((await close({ receiver }, 'three')).body).toEqual({ id: leaver.id, handedOver: 1 });
  // At once, not at the next sign of life.
  await stage.until('his open connection ends', () => Promise.resolve(!listens), 5_000);
  expect((await close({ receiver }, 'three')).body).toEqual({ id: leaver.id, handedOver: 1 });
  expect(refusalOf(await close({}, 'three'))).toBe('422 idempotency.other-body');
  expect(refusalOf(await close({ receiver }, 'four'))).toBe('409 person.closed-already');
  expect((await seen(stage, matter)).desks.find((desk) => desk.no === sign?.no)?.assignee).toMatchObject({
    id: receiver,
  });
  expect((await water.call('GET', '/api/inbox')).status).toBe(401);
  expect(await second.try(matter, handTo, key)).toEqual(handed);
  const nobody = await second.try(matter, handTo);
  expect([nobody.status, nobody.body.fields]).toEqual([400, [{ field: 'person', problem: expect.any(String) }]]);
});

it('the last two of a seat cannot both leave it, asked for at once, nor each to the other', async () => {
  const admin = await stage.as('system-admin');
  const { matters, planId } = await publish(stage, {
    title: '同时离岗计划',
    due: '2024-12-31',
    tasks: [{ title: '同时离岗样例', units: ['区农业农村委', '区民政局'] }],
  });
  await approve(stage, planId);
  await laid(stage, matters[0] ?? '', 'sign');
  const twoOf = async (unit: string): Promise<[string, string]> => {
    const login = `${unit.toLowerCase()}.second`;
    const second = { login, name: '承办人乙', unit, role: 'officer', password: 'Second-2023-pass' };
    return [(await stage.as('officer', unit)).person.id, (await admin.post('/api/people', second)).id];
  };
  const close = (id: string, body: object) =>
    admin.call('POST', `/api/people/${id}/close`, body, { 'idempotency-key': randomUUID() });
  const [agri, civil] = [await twoOf('AGRI'), await twoOf('CIVIL')];
  const left = await Promise.all(agri.map((id) => close(id, {})));
  expect(left.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(left.map(refusalOf)).toContain('409 person.open-desks');
  const crossed = await Promise.all(civil.map((id, at) => close(id, { receiver: civil[1 - at] })));
  expect(crossed.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(crossed.map(refusalOf)).toContain('409 person.no-receiver');
});

it('does 100 acts at once, with a result and the rights of each', async () => {
  const tasks = Array.from({ length: 50 }, (_, index) => ({ title: `批量样例${index + 1}`, units: [LEAD] }));
  const { planId, matters } = await publish(stage, { title: '批量计划', due: '2024-12-31', tasks });
  await approve(stage, planId);
  await stage.settled();
  const finance = await stage.as('officer', 'FINANCE');
  const desks = await Promise.all(matters.map(async (matter) => (await laid(stage, matter, 'sign'))[0]));
  const acts = matters.map((matter, index) => ({
    matter,
    type: 'accept',
    desk: deskId(matter, desks[index]?.no ?? 0),
  }));
  const strangers = acts.map((act) => ({ ...act, type: 'urge' }));
  const key = randomUUID();
  const answer = await finance.post('/api/acts', { acts: [...acts, ...strangers] }, key);
  expect(answer).toMatchObject({ done: 50, refused: 50 });
  expect(answer.results[99]).toMatchObject({ done: false, problem: { code: 'act.not-yours' } });
  expect(await finance.post('/api/acts', { acts: [...acts, ...strangers] }, key)).toEqual(answer);
  expect(
    (await finance.call('POST', '/api/acts', { acts: Array(101).fill(acts[0]) }, { 'idempotency-key': 'x' })).status,
  ).toBe(400);
});
