import fc from 'fast-check';
import { type Desk } from '@duban/domain/desk/desk';
import { FIRST_HEAD, hashOf } from '@duban/database/ledger/chain';
import { move, play } from './moves.sample.ts';
import { SampleRecord } from './record.sample.ts';

/** What holds after every move: an open desk or an end, one live desk for each step and party, climbing numbers only. */
function stands(record: SampleRecord): void {
  const { matter } = record;
  const open = record.open();
  const places = new Set(open.map((desk) => `${desk.step} ${desk.round} ${desk.party} ${desk.about}`));
  const wrong =
    (matter.closedAt === null) === (open.length === 0) ||
    places.size !== open.length ||
    open.some((desk) => desk.chapter !== matter.chapter || desk.round > matter.round) ||
    matter.desks.some((desk) => desk.verdict === 'send-back' && !isAnswered(record, desk));
  // Plain comparison: a matcher for each of some hundred thousand moves would be most of the run.
  if (wrong) throw new Error(`the record does not stand: ${JSON.stringify(matter)}`);
}

/** A desk that was sent back has its question of replacement, open or answered, and never loses it. */
const isAnswered = ({ matter }: SampleRecord, desk: Desk): boolean =>
  matter.closedAt !== null ||
  ![...matter.leads, ...matter.supports].includes(desk.party) ||
  matter.desks.some((other) => other.step === 'redirect' && other.about === desk.party && other.voidedAt === null);

function chainHolds(record: SampleRecord): void {
  record.entries.forEach((entry, index) => {
    const { hash, ...rest } = entry;
    const before = record.entries[index - 1]?.hash ?? FIRST_HEAD;
    if (entry.seq !== index + 1 || entry.prev !== before || hash !== hashOf(rest))
      throw new Error(`entry ${entry.seq} is broken`);
  });
}

describe('any order of acts', () => {
  const runs = Number(process.env['DUBAN_SEQUENCES'] ?? 10_000);

  it(`${runs} random sequences leave an open desk or an end, and every chain intact`, () => {
    fc.assert(
      fc.property(fc.array(move, { minLength: 5, maxLength: 25 }), (moves) => {
        const record = new SampleRecord();
        play(record, moves, stands);
        chainHolds(record);
      }),
      { numRuns: runs, seed: 20230201 },
    );
  }, 600_000);

  it('the same acts give the same record', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const [one, other] = [new SampleRecord(), new SampleRecord()];
        play(one, moves);
        play(other, moves);
        expect(one.entries.at(-1)?.hash).toBe(other.entries.at(-1)?.hash);
      }),
      { numRuns: 200 },
    );
  });
});
