import fc from 'fast-check';
import { matterAsOf, type Left } from '@duban/domain/matter/as-of';
import { stateHash } from '@duban/database/ledger/chain';
import { leftBy } from '@duban/database/ledger/writing';
import { move, play } from './random-play.sample.ts';
import { SampleRecord } from './record.sample.ts';

/** What the entries of a record would hold, as text, as PostgreSQL gives it back. */
const written = ({ states }: SampleRecord): Left[] =>
  states.map((after, place) => JSON.parse(JSON.stringify(leftBy(after, states[place - 1] ?? null))) as Left);

describe('a matter as it stood at a past moment', () => {
  it('is the sum of its entries up to then: for every prefix of every random play the state that the entry recorded', () => {
    let prefixes = 0;
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const record = new SampleRecord();
        play(record, moves);
        const entries = written(record);
        entries.forEach((_, place) => {
          const matter = matterAsOf(entries.slice(0, place + 1));
          if (!matter || stateHash(matter) !== record.entries[place]?.after_hash)
            throw new Error(`entry ${place + 1} left another matter`);
          prefixes += 1;
        });
      }),
      { numRuns: 300 },
    );
    expect(prefixes).toBeGreaterThan(1000);
  });

  it('is nothing before the first entry, and refuses a record that does not say what it left', () => {
    expect(matterAsOf([])).toBeUndefined();
    expect(() => matterAsOf([{} as Left])).toThrow();
  });
});
