import { type Actor, refusalOf } from '../actor.ts';
import {
  bodyOf,
  closedAs,
  complainantAct,
  complained,
  complaintAct,
  decideComplaint,
  laidDesks,
  closedPaper,
  service,
  tryAct,
} from '../complaint-play.ts';
import { type Firm, firm } from '../reward-play.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let complainant: Firm;
let officer: Actor;
let leader: Actor;

beforeAll(async () => {
  stage = await Stage.open('complaint', {
    env: { DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one' },
  });
  complainant = await firm(stage);
  officer = await stage.as('complaint-officer', 'COMPLAINT_CENTER');
  leader = await stage.as('unit-leader', 'COMPLAINT_CENTER');
});

afterAll(() => stage?.close());

const mine = (id: string) => complainant.agent.get(`/api/my/complaints/${id}`);

/** A complaint that was accepted and is being handled. */
async function accepted(more: object = {}): Promise<string> {
  const { id } = await complained(complainant.agent, bodyOf('甲', more));
  await decideComplaint(stage, officer, id, 'decide-acceptance', { type: 'accept' });
  await laidDesks(stage, id, 'handle');
  return id;
}

/** From a proposal to the served result. */
async function ended(id: string, ground: string): Promise<void> {
  const complaint = { method: 'COORDINATION' };
  const proposal = { type: 'propose-termination', ground, complaint, words: '拟终结' };
  await decideComplaint(stage, officer, id, 'handle', proposal);
  await decideComplaint(stage, leader, id, 'termination-approval', { type: 'approve' });
  await decideComplaint(stage, officer, id, 'notify', await service(stage, '处理结果告知'));
  await laidDesks(stage, id, 'rating');
}

it('is supplemented once, accepted, answered by the unit complained of, ended, served and rated', async () => {
  const { id, no } = await complained(complainant.agent, bodyOf('甲', { knownOn: '2023-01-09' }));
  expect(no).toMatch(/^TS\d{4}-\d{4}-\d$/);
  expect(await mine(id)).toMatchObject({
    state: 'decide-acceptance',
    units: ['COMPLAINT_CENTER'],
    body: { happened: '事实甲' },
    remedies: [{ due: '2023-03-10' }, { due: '2023-07-10' }],
  });
  const asked = { type: 'ask-supplement', complaint: { missing: ['licence'] }, words: '缺许可证复印件' };
  await decideComplaint(stage, officer, id, 'decide-acceptance', asked);
  await laidDesks(stage, id, 'supplement');
  expect(await mine(id)).toMatchObject({
    todo: { step: 'supplement', missing: ['licence'], words: '缺许可证复印件' },
  });
  await complainantAct(stage, complainant.agent, id, { type: 'supplement', words: '许可证在此' }, 'supplement');
  const [again] = await laidDesks(stage, id, 'decide-acceptance');
  expect(refusalOf(await tryAct(officer, id, { ...asked, desk: again?.id }))).toBe('409 complaint.supplement-once');
  await decideComplaint(stage, officer, id, 'decide-acceptance', { type: 'accept', words: '受理' });
  await laidDesks(stage, id, 'handle');
  const whole = await officer.get(`/api/complaints/${id}`);
  expect(whole).toMatchObject({ sight: 'whole', body: { supplements: ['许可证在此'], contact: { name: '联系人甲' } } });

  const accused = await stage.as('officer', 'MKT_REG');
  expect((await accused.call('GET', `/api/complaints/${id}`)).status).toBe(404);
  expect(refusalOf(await tryAct(officer, id, { type: 'ask-reply' }))).toBe('409 complaint.not-released');
  await complaintAct(officer, id, { type: 'release', words: '有企业反映许可事项' });
  await complaintAct(officer, id, { type: 'ask-reply' });
  const shown = await accused.get(`/api/complaints/${id}`);
  expect(shown).toMatchObject({ sight: 'released', released: '有企业反映许可事项', desks: [{ step: 'reply' }] });
  expect(JSON.stringify(shown)).not.toContain('甲');
  await decideComplaint(stage, accused, id, 'reply', { type: 'reply', words: '情况属实，已纠正' });
  expect((await officer.get(`/api/complaints/${id}`)).desks).toContainEqual(
    expect.objectContaining({ step: 'reply', words: '情况属实，已纠正' }),
  );

  await ended(id, 'AGREED');
  expect(await mine(id)).toMatchObject({ state: 'rating', decision: { code: 'AGREED', words: '处理结果告知' } });
  await complainantAct(
    stage,
    complainant.agent,
    id,
    { type: 'rate', complaint: { stars: 2, reasons: ['slow'] } },
    'rating',
  );
  await laidDesks(stage, id, 'rating-review');
  expect(await mine(id)).toMatchObject({ state: 'rating-review', units: ['COMPLAINT_CENTER'] });
  await decideComplaint(stage, leader, id, 'rating-review', { type: 'answered', words: '已整改' });
  await closedAs(stage, id, 'terminated');
});

it('a defective one may be refused after its term has passed in silence; the higher level has it handled anew', async () => {
  const { id } = await complained(complainant.agent, bodyOf('乙'));
  const early = { type: 'refuse', ground: 'STILL_DEFECTIVE_AFTER_SUPPLEMENT', words: '不全' };
  const [first] = await laidDesks(stage, id, 'decide-acceptance');
  expect(refusalOf(await tryAct(officer, id, { ...early, desk: first?.id }))).toBe(
    '409 complaint.no-supplement-before',
  );
  await decideComplaint(stage, officer, id, 'decide-acceptance', {
    type: 'ask-supplement',
    complaint: { missing: ['proof'] },
  });
  await laidDesks(stage, id, 'supplement');
  await stage.pass({ workingDays: 16 });
  await decideComplaint(stage, officer, id, 'decide-acceptance', early);
  await closedAs(stage, id, 'refused');
  expect(await mine(id)).toMatchObject({ state: 'refused', decision: { code: early.ground, words: '不全' } });
  await complainantAct(stage, complainant.agent, id, { type: 'appeal', words: '不服' });
  await decideComplaint(stage, officer, id, 'appeal-file', { type: 'sent' });
  await decideComplaint(stage, officer, id, 'appeal-outcome', { type: 'reopened', words: '市级责令受理' });
  await laidDesks(stage, id, 'handle');
  await ended(id, 'NO_LEGAL_BASIS');
  await stage.pass({ workingDays: 11 });
  await closedAs(stage, id, 'terminated');
});

it('ends for absence only after thirty days of silence, and when it was withdrawn only if it was', async () => {
  const id = await accepted();
  const complaint = { method: 'OTHER' };
  const absent = { type: 'propose-termination', ground: 'ABSENT', complaint, words: '联系不上' };
  const desk = (await laidDesks(stage, id, 'handle'))[0]?.id;
  expect(refusalOf(await tryAct(officer, id, { ...absent, desk }))).toBe('409 complaint.not-absent');
  const withdrawn = { ...absent, ground: 'WITHDRAWN', desk };
  expect(refusalOf(await tryAct(officer, id, withdrawn))).toBe('409 complaint.not-withdrawn');
  await complaintAct(officer, id, { type: 'contacted-absent', words: '电话未接' });
  await laidDesks(stage, id, 'silence');
  await stage.pass({ workingDays: 25 });
  await decideComplaint(stage, officer, id, 'propose-end', { type: 'go-on', words: '再联系一次' });
  const [going] = await laidDesks(stage, id, 'handle');
  expect(refusalOf(await tryAct(officer, id, { ...absent, desk: going?.id }))).toBe('409 complaint.not-absent');

  const other = await accepted();
  await complainantAct(stage, complainant.agent, other, { type: 'withdraw-complaint', words: '撤回' });
  await ended(other, 'WITHDRAWN');
  const early = await complained(complainant.agent, bodyOf('丙'));
  await complainantAct(stage, complainant.agent, early.id, { type: 'withdraw-complaint', words: '撤回' });
  await closedAs(stage, early.id, 'withdrawn');
});

it('is extended before its day only; after a year without an end it is reported', async () => {
  const id = await accepted();
  const { by } = await mine(id);
  const day = `${by.slice(0, 10)}`;
  const later = await complaintAct(officer, id, { type: 'ask-extension', day: plus(day, 20), words: '涉及多部门' });
  expect(later.desks).toContainEqual(expect.objectContaining({ step: 'extension', party: 'COMPLAINT_CENTER' }));
  await decideComplaint(stage, leader, id, 'extension', { type: 'grant' });
  expect(await mine(id)).toMatchObject({ extendedTo: plus(day, 20) });
  await stage.pass({ workingDays: 100 });
  expect(refusalOf(await tryAct(officer, id, { type: 'ask-extension', day: plus(day, 60), words: '再延' }))).toBe(
    '409 extension.after-due',
  );
  await stage.pass({ workingDays: 160 });
  await laidDesks(stage, id, 'long-pending');
  await decideComplaint(stage, officer, id, 'long-pending', { type: 'report', words: '已报区政府' });
});

const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

it('a signed settlement is watched until it is kept; a broken promise goes to the leader in charge', async () => {
  const id = await accepted();
  const today = (await officer.get('/api/clock')).now.slice(0, 10);
  const duties = [{ unit: 'MKT_REG', duty: 'restore-licence', due: plus(today, 20) }];
  const signed = { complainant: today, complainee: today };
  await decideComplaint(stage, officer, id, 'handle', { type: 'settle', complaint: { duties, signed }, words: '和解' });
  await decideComplaint(stage, leader, id, 'termination-approval', { type: 'approve' });
  await decideComplaint(stage, officer, id, 'notify', await service(stage, '告知'));
  await complainantAct(stage, complainant.agent, id, { type: 'rate', complaint: { stars: 5 } }, 'rating');
  const accused = await stage.as('officer', 'MKT_REG');
  const shown = await accused.get(`/api/complaints/${id}`);
  expect(shown.desks).toMatchObject([{ step: 'perform', facts: { duty: 'restore-licence' } }]);
  const shows = async (words: string) => ({ type: 'performed', words, files: [await closedPaper(accused)] });
  await decideComplaint(stage, accused, id, 'perform', await shows('已恢复'));
  await decideComplaint(stage, officer, id, 'performance-check', { type: 'deny', words: '仍未恢复' });
  await decideComplaint(stage, accused, id, 'perform', { type: 'broken', words: '条件不具备' });
  const district = await stage.as('leader-in-charge');
  const press = { type: 'press', day: plus(today, 60), words: '限期履行' };
  await decideComplaint(stage, district, id, 'breach-review', press);
  await decideComplaint(stage, accused, id, 'perform', await shows('这次恢复了'));
  await decideComplaint(stage, officer, id, 'performance-check', { type: 'confirm' });
  await closedAs(stage, id, 'terminated');
});

it('becomes a key task with another of its kind; its result reaches both, and neither learns of the other', async () => {
  const other = await firm(stage);
  const first = await accepted({ clause: 'T9' });
  const { id: second } = await complained(other.agent, bodyOf('丁', { clause: 'T9' }));
  await decideComplaint(stage, officer, second, 'decide-acceptance', { type: 'accept' });
  await laidDesks(stage, second, 'handle');
  const { similar } = await officer.get(`/api/complaints/${first}`);
  expect(similar.map((one: { id: string }) => one.id)).toContain(second);
  const what = { title: '规范许可办理', leads: ['MKT_REG'], supports: [], due: '2025-12-31', text: '全面规范' };
  const wish = { ...what, with: [second] };
  const task = await officer.post(`/api/complaints/${first}/key-task`, wish);
  const office = await stage.as('supervision-office');
  const shown = await office.matter(task.id);
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${first}|${second}|TS20`));
  const district = await stage.as('leader-in-charge');
  const [register] = shown.desks;
  await district.act(task.id, { type: 'reject', words: '并入常规工作', desk: `${task.id}.${register?.no}` });
  await stage.until('the task is closed', async () => (await office.matter(task.id)).closedAt !== null);
  await complaintAct(officer, first, {
    type: 'task-result',
    words: '许可办理已统一规范',
    complaint: { result: 'improved' },
  });
  for (const [who, id, foreign] of [
    [complainant, first, second],
    [other, second, first],
  ] as const) {
    const view = await who.agent.get(`/api/my/complaints/${id}`);
    expect(view).toMatchObject({ taskResult: '许可办理已统一规范', keyTask: { state: 'ended' } });
    expect(JSON.stringify(view)).not.toContain(foreign);
    expect((await who.agent.call('GET', `/api/my/complaints/${foreign}`)).status).toBe(404);
  }
});

it('one against the centre itself goes to the supervision office; what is entered by letter keeps its channel', async () => {
  const against = await complained(complainant.agent, bodyOf('戊', { complainee: 'COMMERCE' }));
  expect((await officer.call('GET', `/api/complaints/${against.id}`)).status).toBe(404);
  const special = await stage.as('complaint-officer', 'GOV_OFFICE_SUP');
  await decideComplaint(stage, special, against.id, 'decide-acceptance', {
    type: 'redirect',
    complaint: { agency: 'CITY_COMMERCE' },
    words: '请向市级反映',
  });
  await closedAs(stage, against.id, 'redirected');
  const today = (await officer.get('/api/clock')).now.slice(0, 10);
  const letter = { channel: 'letter', receivedOn: today, body: bodyOf('己') };
  const { id } = await officer.post('/api/complaints', letter);
  expect(await officer.get(`/api/complaints/${id}`)).toMatchObject({ channel: 'letter', body: { happened: '事实己' } });
  await decideComplaint(stage, officer, id, 'decide-acceptance', {
    type: 'ask-supplement',
    complaint: { missing: ['proof'] },
  });
  const entered = { type: 'enter', to: 'supplement', complaint: { channel: 'letter' }, words: '补交' };
  const [desk] = await laidDesks(stage, id, 'supplement');
  expect(refusalOf(await tryAct(officer, id, { ...entered, desk: desk?.id }))).toBe('409 complaint.evidence-needed');
  const files = [await closedPaper(officer)];
  const view = await decideComplaint(stage, officer, id, 'supplement', { ...entered, files });
  expect(view.body.supplements).toEqual(['补交']);
  expect(view.desks).toContainEqual(expect.objectContaining({ step: 'supplement', decidedBy: '投诉受理人' }));
  expect((await complainant.agent.call('GET', `/api/my/complaints/${id}`)).status).toBe(404);
});
