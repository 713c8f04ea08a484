import { ProblemError } from '../refusal/problem-error.ts';
import { PublicPace } from './public-pace.ts';

const START = 1_000_000;

/** What the last of so many questions was told. */
function asked(pace: PublicPace, ip: string, times: number, now = START): ProblemError | undefined {
  try {
    for (let time = 0; time < times; time++) pace.take(ip, now);
    return undefined;
  } catch (error) {
    return error as ProblemError;
  }
}

describe('what anybody may ask', () => {
  it('is answered 120 times a minute for each address; the next one hears how long to wait', () => {
    const pace = new PublicPace();
    expect(asked(pace, '10.0.0.1', 120)).toBeUndefined();
    const no = asked(pace, '10.0.0.1', 1, START + 20_000);
    expect([no?.status, no?.code, no?.details.retryAfter]).toEqual([503, 'busy', 40]);
    expect(asked(pace, '10.0.0.2', 120, START + 20_000)).toBeUndefined();
    expect(asked(pace, '10.0.0.1', 120, START + 60_000)).toBeUndefined();
  });

  it('does not remember addresses without end', () => {
    const pace = new PublicPace();
    expect(asked(pace, 'first', 121)).toBeDefined();
    for (let number = 0; number < 20_001; number++) pace.take(`other ${number}`, START);
    expect(asked(pace, 'first', 1)).toBeUndefined();
  });
});
