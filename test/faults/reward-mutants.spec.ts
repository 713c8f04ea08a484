import { deskId } from '@duban/domain/desk/desk';
import { freePort, Stage } from '../stage.ts';
import { againstScanner } from '../oracle/file-questions.ts';
import { againstTreasury } from '../oracle/treasury-questions.ts';
import { laid } from '../play.ts';
import { confirmed, firm, paper, programme, reviewed, submitted, Treasury } from '../reward-play.ts';
import { Variant } from '../variant.ts';

/** Two releases with a defect each that the oracle has to catch (trust §3, mutants of rewards). */
let bad: Variant;

beforeAll(() => {
  bad = new Variant([
    {
      file: 'activities/src/payment.activities.ts',
      before: '    return answerOf(await sent(till, order, till.treasury));',
      line: '    try { return answerOf(await sent(till, order, till.treasury)); } catch { /* again */ }',
    },
    {
      file: 'apps/gateway/src/file/first-scan.ts',
      before: "    if (verdict === undefined) return { state: 'quarantined', scannedBy: null };",
      line: "    if (verdict === undefined) return { state: 'clean', scannedBy: 'clamd' };",
    },
  ]);
}, 240_000);
afterAll(() => bad.remove());

/** One award, approved and ordered, with a treasury whose first answer is lost and a scanner that is away. */
async function findingsOf(name: string, build?: string): Promise<string[]> {
  const treasury = new Treasury();
  const env = { ...(await treasury.start()), DUBAN_CLAMD: `127.0.0.1:${await freePort()}` };
  const stage = await Stage.open(name, { env, ...(build === undefined ? {} : { build }) });
  try {
    const applicant = await firm(stage);
    await (
      await stage.as('finance-officer', 'FINANCE')
    ).post('/api/budgets', { policy: 'fdi-award', year: 2023, totalYuan: '500000.00', reason: '年度预算' });
    const { id } = await submitted(stage, applicant, await programme(stage), '2500000.00');
    await paper(applicant.agent, 'form');
    await reviewed(stage, id);
    await laid(stage, id, 'publicity');
    await stage.pass({ workingDays: 6 });
    const desk = async (step: string) => deskId(id, (await laid(stage, id, step))[0]?.no ?? 0);
    const leader = await stage.as('leader-in-charge');
    await leader.act(id, { type: 'approve', number: '第1次', desk: await desk('government-approval') } as never);
    await (await confirmed(stage, 'finance.payer')).act(id, { type: 'order', desk: await desk('disburse') });
    treasury.mood = 'lost';
    await (await confirmed(stage, 'finance.checker')).act(id, { type: 'confirm', desk: await desk('pay-check') });
    await laid(stage, id, 'verify-payment');
    expect(treasury.orders.length).toBeGreaterThan(0);
    return [...againstTreasury(treasury.orders), ...(await againstScanner(stage.pool, new Set()))].map(
      ({ invariant }) => invariant,
    );
  } finally {
    await stage.close();
    await treasury.stop();
  }
}

it('a payment tried again after a lost answer, and a scanner’s failure taken for «clean», are found; this release has neither', async () => {
  expect(await findingsOf('reward-mutant', bad.root)).toEqual([
    'I8 an order reaches the treasury once',
    'I12 clean is what a scanner found clean',
  ]);
  expect(await findingsOf('reward-sound')).toEqual([]);
}, 240_000);
