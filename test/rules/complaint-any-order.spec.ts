import fc from 'fast-check';
import { sightOf } from '@duban/domain/act/sight';
import { complainantState } from '@duban/domain/complaint/complainant-state';
import { complaintOf } from '@duban/domain/complaint/complaint';
import { isLive } from '@duban/domain/desk/desk';
import { bringToEnd, complaintMove, COMPLAINEES, playMove } from './complaint-play.sample.ts';
import { complaint } from './complaint-way.sample.ts';
import { type SampleRecord } from './record.sample.ts';

const count = (record: SampleRecord, step: string, verdict: string): number =>
  record.matter.desks.filter((desk) => isLive(desk) && desk.step === step && desk.verdict === verdict).length;

/** What does not hold of a complaint, whatever was done to it. */
function broken(record: SampleRecord): string[] {
  const { matter } = record;
  const facts = complaintOf(matter);
  const open = record.open();
  const places = new Set(open.map(({ step, round, party, about }) => `${step} ${round} ${party} ${about}`));
  const isAt = (step: string) => open.some((desk) => desk.step === step);
  return [
    [(matter.closedAt === null) === (open.length === 0), 'an open complaint has an open desk, a closed one none'],
    [places.size !== open.length, 'nobody is asked the same twice at once'],
    [count(record, 'decide-acceptance', 'ask-supplement') > 1, 'one supplement notice'],
    [isAt('handle') && !facts.acceptedOn, 'what is handled was accepted'],
    [isAt('notify') && !facts.termination, 'what is told was approved'],
    [matter.outcome === 'terminated' && !facts.notifiedOn, 'what has ended was told'],
    [facts.termination?.reason === 'ABSENT' && count(record, 'silence', 'lapse') === 0, 'absent for 30 days'],
    [facts.termination?.reason === 'WITHDRAWN' && !facts.withdrawal, 'withdrawn in writing'],
    [JSON.stringify(matter.facts).includes('sealed'), 'no text among the facts'],
    [JSON.stringify(sightOf(record.rules, matter, record.now)).length > 1024, 'a sight of 1 KiB'],
  ].flatMap(([is, what]) => (is ? [String(what)] : []));
}

it('in any order of acts a complaint stands, says where it is, and can always be brought to its end', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...COMPLAINEES),
      fc.array(complaintMove, { minLength: 5, maxLength: 45 }),
      (complainee, moves) => {
        const record = complaint({ complainee });
        for (const move of moves) {
          playMove(record, move);
          const wrong = broken(record);
          if (wrong.length > 0) throw new Error(`${wrong.join('; ')}: ${JSON.stringify(record.matter)}`);
          reached.add(complainantState(record.matter, record.at()).state);
        }
        bringToEnd(record);
        for (const { step } of record.matter.desks) reached.add(step);
        reached.add(record.matter.outcome ?? 'open');
        const wrong = broken(record);
        if (wrong.length > 0) throw new Error(`${wrong.join('; ')}: ${JSON.stringify(record.matter)}`);
      },
    ),
    { numRuns: Number(process.env['DUBAN_SEQUENCES'] ?? 250), seed: 20230203 },
  );
  const far = ['appeal-outcome', 'breach-review', 'long-pending', 'propose-end', 'rating-review', 'retaliation-review'];
  expect([...reached]).toEqual(expect.arrayContaining([...far, 'refused', 'redirected', 'withdrawn', 'terminated']));
}, 300_000);
