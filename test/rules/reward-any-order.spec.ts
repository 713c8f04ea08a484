import fc from 'fast-check';
import { deskId, isLive } from '@duban/domain/desk/desk';
import { applicationOf, payableFen } from '@duban/domain/reward/application';
import { FDI_AWARD } from '@duban/domain/reward/policies/fdi-award.policy';
import { REWARD_STEPS, type RewardStep } from '@duban/domain/reward/steps';
import { person, type SampleRecord } from './record.sample.ts';
import { application, FIRM, FORM } from './reward-way.sample.ts';

/** What somebody of three people in the desk's seat does: mostly a verdict of the step, sometimes an objection, a withdrawal, time. */
const move = fc.record({
  desk: fc.nat(6),
  verdict: fc.nat(3),
  who: fc.constantFrom('a', 'b', 'c'),
  besides: fc.constantFrom('', '', '', '', '', '', 'object', 'withdraw-application', 'share-budget'),
  fen: fc.constantFrom(undefined, undefined, 1_000_000, 4_000_000),
  days: fc.constantFrom(0, 0, 0, 2, 12, 367),
});
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

function play(record: SampleRecord, { desk: pick, verdict, who, besides, fen, days }: Move): void {
  if (besides !== '')
    record.act(
      person(
        besides.startsWith('with') ? FIRM : 'COMMERCE',
        besides.startsWith('with') ? 'enterprise-agent' : 'officer',
      ),
      { ...FORM, type: besides, budget: 5000 },
    );
  const open = record.open();
  const desk = open[pick % Math.max(1, open.length)];
  if (desk) {
    const allowed = REWARD_STEPS[desk.step as RewardStep].verdicts;
    // The good one is as likely as all others together, so that some plays reach the till and beyond.
    const type = allowed[verdict < 2 ? 0 : verdict % allowed.length] ?? '';
    const one = person(desk.party, desk.seat);
    const form = { ...FORM, type, desk: deskId(record.matter.id, desk.no), ...(fen === undefined ? {} : { fen }) };
    record.act({ ...one, id: `${one.id}.${who}` }, form);
  }
  if (days > 0) record.passDays(days);
}

/** By which desk a step of this round was decided last. */
const lastOf = (record: SampleRecord, step: string, verdict: string) =>
  record.matter.desks.findLast((desk) => isLive(desk) && desk.step === step && desk.verdict === verdict);

function broken(record: SampleRecord): string[] {
  const { matter } = record;
  const facts = applicationOf(matter);
  const [maker, checker] = [lastOf(record, 'disburse', 'order'), lastOf(record, 'pay-check', 'confirm')];
  const payer = lastOf(record, 'verify-payment', 'paid') ?? lastOf(record, 'treasury', 'paid');
  const people = [maker, checker, payer].flatMap((desk) => desk?.decidedBy?.id ?? []);
  return [
    [
      (matter.closedAt === null) === (record.open().length === 0),
      'an open application has an open desk, a closed one none',
    ],
    [facts.payment !== undefined && facts.payment.fen !== facts.approvedFen, 'paid is what was approved'],
    [facts.payment !== undefined && !facts.minutes, 'nothing is paid without minutes'],
    [facts.payment !== undefined && new Set(people).size !== 3, 'three people at the till'],
    [(facts.award?.fen ?? 0) > FDI_AWARD.parameters.capFen, 'no award above the cap'],
    [
      facts.approvedFen !== undefined && facts.payment === undefined && facts.approvedFen > payableFen(facts),
      'approved is what is payable',
    ],
    [(facts.recoveredFen ?? 0) > (facts.payment?.fen ?? 0), 'no more is recovered than was paid'],
    [
      matter.desks.filter((desk) => isLive(desk) && desk.verdict === 'ask-supplement').length > 1,
      'one supplement notice',
    ],
  ].flatMap(([is, what]) => (is ? [String(what)] : []));
}

it('in any order of acts by any people the money rules hold, and somebody always has the next move', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(move, { minLength: 10, maxLength: 45 }), (moves) => {
      const record = application();
      for (const one of moves) {
        play(record, one);
        const wrong = broken(record);
        if (wrong.length > 0) throw new Error(`${wrong.join('; ')}: ${JSON.stringify(record.matter)}`);
      }
      for (const { step } of record.matter.desks) reached.add(step);
      reached.add(record.matter.outcome ?? 'open');
    }),
    { numRuns: Number(process.env['DUBAN_SEQUENCES'] ?? 1_500), seed: 20230202 },
  );
  expect([...reached]).toEqual(expect.arrayContaining(['recovery', 'verify-payment', 'objection-check', 'fulfilled']));
}, 300_000);
