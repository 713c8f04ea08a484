import fc from 'fast-check';
import { FIRST_HEAD, hashOf } from '@duban/database/ledger/chain';
import { move, play } from './random-play.sample.ts';
import { SampleRecord } from './record.sample.ts';

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
        play(record, moves);
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
