import fc from 'fast-check';
import { elapsedMinutes, timeByHolder } from '@duban/domain/key-task/time-by-holder';
import { KEY_TASK_STEPS } from '@duban/domain/key-task/steps';
import { whyLate } from '@duban/domain/key-task/why-late';
import { move, play } from './random-play.sample.ts';
import { OFFICE, SampleRecord } from './record.sample.ts';

const minutesOf = (record: SampleRecord): Record<string, number> =>
  Object.fromEntries(
    whyLate(record.matter, record.at(), KEY_TASK_STEPS).shares.map(({ holder, minutes }) => [holder, minutes]),
  );

const DAY = 1440;

describe('time by holder', () => {
  it('adds up to the elapsed minutes after any play, each minute with one holder, without a gap', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), fc.nat(100_000_000), (moves, more) => {
        const record = new SampleRecord();
        play(record, moves);
        record.pass(more);
        const held = timeByHolder(record.matter, record.now, KEY_TASK_STEPS);
        let next = 0;
        for (const { from, minutes } of held) {
          if (from !== next || minutes <= 0 || !Number.isInteger(minutes)) throw new Error(JSON.stringify(held));
          next += minutes;
        }
        expect(next).toBe(elapsedMinutes(record.matter, record.now));
      }),
      { numRuns: 500 },
    );
  });

  it('gives a parallel step to the unit that was last, then the review to the office, and a pause to nobody', () => {
    const record = new SampleRecord();
    record.passDays(1);
    record.all('register', 'approve');
    record.decide('sign', 'accept', { party: 'LEAD' });
    record.decide('sign', 'accept', { party: 'ONE' });
    record.passDays(3);
    record.decide('sign', 'accept', { party: 'TWO' });
    record.act(OFFICE, { type: 'suspend', ground: 'force-majeure', words: '防汛' });
    record.passDays(5);
    record.act(OFFICE, { type: 'resume', words: '恢复' });
    record.passDays(2);
    expect(minutesOf(record)).toEqual({ DISTRICT_GOV: DAY, TWO: 3 * DAY, suspended: 5 * DAY, LEAD: 2 * DAY });
  });

  it('names the step that was latest, in working days, and how late the task is', () => {
    const record = new SampleRecord({ due: '2023-02-20' });
    record.all('register', 'approve');
    record.passDays(7);
    record.decide('sign', 'accept', { party: 'TWO' });
    record.passDays(14);
    const why = whyLate(record.matter, record.at(), KEY_TASK_STEPS);
    expect(why.latest).toEqual({
      desk: expect.any(Number),
      step: 'sign',
      unit: 'LEAD',
      workingDays: 13,
      decided: false,
    });
    expect(why.workingDaysLate).toBe(2);
  });

  it('does not count the time between a closing and a reopening to anybody', () => {
    const record = new SampleRecord({ supports: [] });
    record.all('register', 'approve');
    record.all('sign', 'accept');
    record.all('break-down', 'submit', { pieces: [] });
    record.all('answer', 'submit', { words: '办结' });
    for (const step of ['review-unit', 'review-office', 'review-leader']) record.all(step, 'pass');
    expect(record.matter.outcome).toBe('done');
    record.passDays(10);
    record.act(OFFICE, { type: 'reopen', to: 'answer', words: '复发' });
    record.passDays(1);
    expect(minutesOf(record)).toEqual({ closed: 10 * DAY, LEAD: DAY });
  });
});
