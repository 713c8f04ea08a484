import { DEEMED_WITHDRAWALS, REFUSAL_GROUNDS, TERMINATION_REASONS } from '@duban/domain/complaint/grounds';
import { type Actor, refusalOf } from '../actor.ts';
import {
  bodyOf,
  closedAs,
  complainantAct,
  complained,
  complaintAct,
  decideComplaint,
  laidDesks,
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
  stage = await Stage.open('ways-out', { env: { DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one' } });
  complainant = await firm(stage);
  officer = await stage.as('complaint-officer', 'COMPLAINT_CENTER');
  leader = await stage.as('unit-leader', 'COMPLAINT_CENTER');
});

afterAll(() => stage?.close());

const mine = (id: string) => complainant.agent.get(`/api/my/complaints/${id}`);
const submitted = async () => (await complained(complainant.agent, bodyOf('子'))).id;

async function accepted(): Promise<string> {
  const id = await submitted();
  await decideComplaint(stage, officer, id, 'decide-acceptance', { type: 'accept' });
  await laidDesks(stage, id, 'handle');
  return id;
}

describe('不予受理 on each of the nine grounds', () => {
  it.each(Object.keys(REFUSAL_GROUNDS))('%s', async (ground) => {
    const id = await submitted();
    if (ground === 'STILL_DEFECTIVE_AFTER_SUPPLEMENT') {
      const complaint = { missing: ['proof'] };
      await decideComplaint(stage, officer, id, 'decide-acceptance', { type: 'ask-supplement', complaint });
      await complainantAct(stage, complainant.agent, id, { type: 'supplement', words: '只有这些' }, 'supplement');
    }
    const [desk] = await laidDesks(stage, id, 'decide-acceptance');
    const silent = { type: 'refuse', ground, desk: desk?.id };
    expect(refusalOf(await tryAct(officer, id, silent))).toBe('409 act.reason-needed');
    await complaintAct(officer, id, { ...silent, words: '不予受理的理由' });
    await closedAs(stage, id, 'refused');
    expect(await mine(id)).toMatchObject({ decision: { code: ground, words: '不予受理的理由' } });
  });
});

/** What has to have happened before a reason may be named. */
const BEFORE: Partial<Record<string, (id: string) => Promise<unknown>>> = {
  WITHDRAWN: (id) => complainantAct(stage, complainant.agent, id, { type: 'withdraw-complaint', words: '撤回' }),
  ABSENT: async (id) => {
    await complaintAct(officer, id, { type: 'contacted-absent', words: '多次联系未果' });
    await laidDesks(stage, id, 'silence');
    await stage.pass({ workingDays: 25 });
    await stage.until('the silence is written down', async () => {
      const sql = `select 1 from desk where matter_id = $1 and step = 'silence' and verdict = 'lapse'`;
      return (await stage.pool.query(sql, [id])).rows.length > 0;
    });
  },
};

describe('终结 for each of the six reasons', () => {
  it.each(Object.keys(TERMINATION_REASONS))('%s', async (ground) => {
    const id = await accepted();
    await BEFORE[ground]?.(id);
    const complaint = { method: 'COORDINATION' };
    const proposal = { type: 'propose-termination', ground, complaint, words: '拟终结' };
    await decideComplaint(stage, officer, id, 'handle', proposal);
    await decideComplaint(stage, leader, id, 'termination-approval', { type: 'return', words: '再核实一次' });
    await decideComplaint(stage, officer, id, 'handle', proposal);
    await decideComplaint(stage, leader, id, 'termination-approval', { type: 'approve' });
    await decideComplaint(stage, officer, id, 'notify', await service(stage, '送达处理结果'));
    await complainantAct(stage, complainant.agent, id, { type: 'rate', complaint: { stars: 4 } }, 'rating');
    await closedAs(stage, id, 'terminated');
    expect(await mine(id)).toMatchObject({ decision: { code: ground }, stars: 4 });
  });

  it.each(DEEMED_WITHDRAWALS)('as if withdrawn: %s came up after the acceptance', async (ground) => {
    const id = await accepted();
    await complaintAct(officer, id, { type: 'deem-withdrawn', ground, words: '查明' });
    await decideComplaint(stage, officer, id, 'propose-end', { type: 'propose', words: '视为撤回' });
    await laidDesks(stage, id, 'termination-approval');
  });
});

it('the higher level upholds a refusal; a penalty within a year of the complaint is looked into, confidentially', async () => {
  const id = await submitted();
  const refusal = { type: 'refuse', ground: 'NOT_FIE', words: '非外资' };
  await decideComplaint(stage, officer, id, 'decide-acceptance', refusal);
  await closedAs(stage, id, 'refused');
  await complainantAct(stage, complainant.agent, id, { type: 'appeal', words: '不服' });
  await decideComplaint(stage, officer, id, 'appeal-file', { type: 'sent' });
  await decideComplaint(stage, officer, id, 'appeal-outcome', { type: 'upheld', words: '市级维持' });
  await closedAs(stage, id, 'refused');
  const path = `/api/my/complaints/${id}/acts`;
  const again = { type: 'appeal', words: '再' };
  expect(refusalOf(await complainant.agent.call('POST', path, again, { 'idempotency-key': 'again' }))).toBe(
    '409 complaint.appealed-already',
  );
  const office = await stage.as('supervision-office');
  expect((await office.call('GET', `/api/complaints/${id}`)).status).toBe(404);
  const { now } = await office.get('/api/clock');
  const measure = {
    type: 'report-measure',
    unit: 'POLICE',
    day: now.slice(0, 10),
    complaint: { measure: 'inspection' },
  };
  await complaintAct(officer, id, { ...measure, words: '投诉后被突击检查' });
  const seen = await office.get(`/api/complaints/${id}`);
  expect(seen).toMatchObject({ sight: 'released', complainant: { name: '投诉人子' } });
  await decideComplaint(stage, office, id, 'retaliation-review', { type: 'unfounded', words: '系年度计划检查' });
  await closedAs(stage, id, 'refused');
  await stage.pass({ to: `${Number(now.slice(0, 4)) + 2}-01-09T09:00:00+08:00` });
  const late = { ...measure, day: `${Number(now.slice(0, 4)) + 2}-01-08`, words: '再报' };
  expect(refusalOf(await tryAct(officer, id, late))).toBe('409 complaint.not-watched');
});
