import { deskId } from '@duban/domain/desk/desk';
import { type Actor, type Answer, refusalOf } from '../actor.ts';
import { firm, programme, submitted } from '../reward-play.ts';
import { Stage } from '../stage.ts';

const APPLICATIONS = 100;
const REACHES_FOR = 60;
const EACH_YUAN = 50_000;

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open('budget');
});

afterAll(() => stage?.close());

/** The open desks of a step, of all applications. */
async function open(step: string): Promise<{ matter: string; desk: string; party: string; seat: string }[]> {
  const { rows } = await stage.pool.query(
    `select matter_id as matter, no, party, seat from desk where step = $1 and verdict is null and voided_at is null order by 1, 2`,
    [step],
  );
  return rows.map(({ matter, no, party, seat }) => ({ matter, desk: deskId(matter, no), party, seat }));
}

/** Waits for so many open desks of a step; then all are decided, a hundred acts in one request. */
async function decideMany(step: string, type: string, many: number): Promise<void> {
  await stage.until(`${many} desks of ${step}`, async () => (await open(step)).length === many, 120_000);
  const all = await open(step);
  for (const unit of new Set(all.map(({ party }) => party))) {
    const desks = all.filter(({ party }) => party === unit);
    const by = await stage.as(desks[0]?.seat ?? '', unit);
    const { done } = await by.post('/api/acts', { acts: desks.map(({ matter, desk }) => ({ matter, desk, type })) });
    expect(done).toBe(desks.length);
  }
}

const approve = (leader: Actor, { matter, desk }: { matter: string; desk: string }): Promise<Answer> =>
  leader.try(matter, { type: 'approve', desk, number: '第1次常务会议' });

it('approves exactly as many of 100 at once as the budget reaches for; a share that finance sets reaches for the others', async () => {
  const [applicant, window] = [await firm(stage), await programme(stage)];
  const finance = await stage.as('finance-officer', 'FINANCE');
  const budget = { policy: 'fdi-award', year: 2023, totalYuan: `${REACHES_FOR * EACH_YUAN}.00`, reason: '年度预算' };
  await finance.post('/api/budgets', budget);
  for (let from = 0; from < APPLICATIONS; from += 10)
    await Promise.all(Array.from({ length: 10 }, () => submitted(stage, applicant, window, '2500000.00')));
  await decideMany('accept-review', 'accept', APPLICATIONS);
  await decideMany('first-review', 'pass', APPLICATIONS);
  await decideMany('joint-review', 'agree', APPLICATIONS * 5);
  await stage.until('all are published', async () => (await open('publicity')).length === APPLICATIONS, 120_000);
  await stage.pass({ workingDays: 6 });
  await stage.until(
    'all wait for approval',
    async () => (await open('government-approval')).length === APPLICATIONS,
    120_000,
  );

  const leader = await stage.as('leader-in-charge');
  const waiting = await open('government-approval');
  const answers = await Promise.all(waiting.map((desk) => approve(leader, desk)));
  const said = answers.map((answer) => (answer.status === 200 ? 'approved' : refusalOf(answer)));
  expect(said.filter((one) => one === 'approved')).toHaveLength(REACHES_FOR);
  expect(said.filter((one) => one === '409 budget.insufficient')).toHaveLength(APPLICATIONS - REACHES_FOR);
  const [full] = await finance.get('/api/budgets');
  expect(full).toMatchObject({ reservedYuan: '3000000.00', leftYuan: '0.00' });

  await finance.post('/api/budgets', { ...budget, totalYuan: '4000000.00', reason: '追加预算' });
  const half = { mode: 'pro-rata', share: 5000, reason: '追加预算不足，按比例兑现' };
  expect(await finance.post('/api/budgets/fdi-award/2023/choice', half)).toMatchObject({ ...half, applications: 40 });
  const rest = await Promise.all((await open('government-approval')).map((desk) => approve(leader, desk)));
  expect(rest.map(({ status }) => status)).toEqual(Array(APPLICATIONS - REACHES_FOR).fill(200));
  expect((await finance.get('/api/budgets'))[0]).toMatchObject({ reservedYuan: '4000000.00', leftYuan: '0.00' });
  const lower = await finance.call(
    'POST',
    '/api/budgets',
    { ...budget, totalYuan: '10.00' },
    { 'idempotency-key': 'lower' },
  );
  expect(refusalOf(lower)).toBe('409 budget.below-what-is-promised');
});
