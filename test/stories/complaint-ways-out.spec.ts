import { ELSEWHERE_GROUNDS, REFUSAL_GROUNDS, TERMINATION_REASONS } from '@duban/domain/complaint/rule-sets';
import { type Actor, refusalOf } from '../actor.ts';
import {
  bodyOf,
  closedAs,
  complainantAct,
  complained,
  complaintAct,
  decideComplaint,
  laidDesks,
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
      const items = [{ slot: 'proof', what: '缺证明' }];
      await decideComplaint(stage, officer, id, 'decide-acceptance', { type: 'ask-supplement', items });
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
    await complaintAct(officer, id, { type: 'begin-silence', words: '多次联系未果' });
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
    const proposal = { type: 'propose-termination', ground, to: 'COORDINATION', words: '拟终结' };
    await decideComplaint(stage, officer, id, 'handle', proposal);
    await decideComplaint(stage, leader, id, 'termination-approval', { type: 'return', words: '再核实一次' });
    await decideComplaint(stage, officer, id, 'handle', proposal);
    await decideComplaint(stage, leader, id, 'termination-approval', { type: 'approve' });
    await decideComplaint(stage, officer, id, 'notify', { type: 'serve', words: '送达处理结果' });
    await complainantAct(stage, complainant.agent, id, { type: 'rate', score: 4 }, 'rating');
    await closedAs(stage, id, 'terminated');
    expect(await mine(id)).toMatchObject({ decision: { code: ground }, rating: 4 });
  });

  it.each(ELSEWHERE_GROUNDS)('as if withdrawn: %s came up after the acceptance', async (ground) => {
    const id = await accepted();
    await complaintAct(officer, id, { type: 'gone-elsewhere', ground, words: '查明' });
    const proposal = { type: 'propose-termination', ground: 'WITHDRAWN', to: 'OTHER', words: '视为撤回' };
    await decideComplaint(stage, officer, id, 'handle', proposal);
    await laidDesks(stage, id, 'termination-approval');
  });
});

it('the higher level upholds a refusal; a penalty within a year of the end is looked into, confidentially', async () => {
  const id = await submitted();
  const refusal = { type: 'refuse', ground: 'NOT_FIE', words: '非外资' };
  await decideComplaint(stage, officer, id, 'decide-acceptance', refusal);
  await closedAs(stage, id, 'refused');
  await complainantAct(stage, complainant.agent, id, { type: 'appeal', words: '不服' });
  await decideComplaint(stage, officer, id, 'appeal-outcome', { type: 'uphold', words: '市级维持' });
  await closedAs(stage, id, 'upheld');
  const again = await complainant.agent.call(
    'POST',
    `/api/my/complaints/${id}/acts`,
    { type: 'appeal', words: '再' },
    {
      'idempotency-key': 'again',
    },
  );
  expect(refusalOf(again)).toBe('409 complaint.appealed-already');
  const office = await stage.as('supervision-office');
  expect((await office.call('GET', `/api/complaints/${id}`)).status).toBe(404);
  await complainantAct(stage, complainant.agent, id, { type: 'report-retaliation', words: '投诉后被突击检查' });
  const view = await decideComplaint(stage, office, id, 'retaliation-review', {
    type: 'unfounded',
    words: '系年度计划检查',
  });
  expect(view.sight).toBe('whole');
  await closedAs(stage, id, 'reviewed');
  await stage.pass({ to: `${Number((await office.get('/api/clock')).now.slice(0, 4)) + 2}-01-09T09:00:00+08:00` });
  const late = await complainant.agent.call(
    'POST',
    `/api/my/complaints/${id}/acts`,
    { type: 'report-retaliation', words: '再报' },
    { 'idempotency-key': 'late' },
  );
  expect(refusalOf(late)).toBe('409 complaint.watch-is-over');
});
