import { allowedActs } from '@duban/domain/act/allowed-acts';
import { KINDS } from '@duban/domain/kind/kinds';
import { cardOf, letterOf } from '@duban/domain/matter/matter';
import { deskId } from '@duban/domain/desk/desk';
import { LEADER, OFFICE, person, SampleRecord } from './record.sample.ts';
import { pieces, upTo } from './way.sample.ts';

describe('key task, main line', () => {
  it('goes from register to closed', () => {
    const record = upTo('end');
    expect(record.matter.outcome).toBe('done');
    expect(record.open()).toEqual([]);
  });

  it('is closed unregistered when the leader rejects it with a reason', () => {
    const record = new SampleRecord();
    expect(record.decide('register', 'reject')?.code).toBe('act.reason-needed');
    expect(record.decide('register', 'reject', { words: 'no' })).toBeUndefined();
    expect(record.matter.outcome).toBe('not-registered');
  });

  it('passes over the supporters of a task that has none', () => {
    const record = new SampleRecord({ supports: [] });
    record.all('register', 'approve');
    record.all('sign', 'accept');
    record.all('break-down', 'submit', { pieces: [] });
    expect(record.open().map((desk) => desk.step)).toEqual(['answer']);
  });

  it('lays the sign desks of all units at once, 2 working days each, 1 when urgent', () => {
    const record = upTo('sign');
    expect(record.open('sign').map((desk) => [desk.party, desk.due])).toEqual([
      ['LEAD', '2023-02-03T17:30:00+08:00'],
      ['ONE', '2023-02-03T17:30:00+08:00'],
      ['TWO', '2023-02-03T17:30:00+08:00'],
    ]);
    expect(upTo('sign', new SampleRecord({ facts: { urgent: true } })).desk('sign', 'ONE').due).toBe(
      '2023-02-02T17:30:00+08:00',
    );
  });
});

describe('sending back', () => {
  it('lays the question of replacement with the act, and the step is not clear before it is answered', () => {
    const record = upTo('sign');
    record.decide('sign', 'accept', { party: 'LEAD' });
    record.decide('sign', 'accept', { party: 'TWO' });
    expect(record.decide('sign', 'send-back', { party: 'ONE', words: 'not ours' })).toBeUndefined();
    expect(record.open().map((desk) => desk.step)).toEqual(['redirect']);
    expect(record.decide('redirect', 'reassign', { unit: 'TWO' })?.code).toBe('key-task.unit-already-in');
    expect(record.decide('redirect', 'reassign', { unit: 'NOBODY' })?.code).toBe('unit.unknown');
    expect(record.decide('redirect', 'reassign', { unit: 'SPARE' })).toBeUndefined();
    expect(record.matter.supports).toEqual(['SPARE', 'TWO']);
    record.decide('sign', 'accept', { party: 'SPARE' });
    expect(record.open().map((desk) => desk.step)).toEqual(['break-down']);
  });

  it('cannot be done a second time after the office has insisted', () => {
    const record = upTo('sign');
    record.decide('sign', 'send-back', { party: 'ONE', words: 'not ours' });
    record.decide('redirect', 'insist', { words: 'it is' });
    expect(record.decide('sign', 'send-back', { party: 'ONE', words: 'no' })?.code).toBe(
      'key-task.send-back-only-once',
    );
    expect(record.decide('sign', 'accept', { party: 'ONE' })).toBeUndefined();
  });

  it.each([
    [2, undefined],
    [5, 'key-task.send-back-too-late'],
  ])('is possible within 2 working days of issue: %i days later → %s', (days, code) => {
    const record = upTo('sign');
    record.passDays(days);
    expect(record.decide('sign', 'send-back', { party: 'ONE', words: 'no' })?.code).toBe(code);
  });
});

describe('break-down', () => {
  it('names every supporter, and no date after T−3 working days', () => {
    const record = upTo('break-down');
    expect(record.decide('break-down', 'submit', { pieces: pieces('2023-06-30', ['ONE']) })).toEqual({
      code: 'key-task.break-down-incomplete',
      facts: { units: ['TWO'] },
    });
    // T = Friday 2023-12-29, so T−3 = Tuesday 2023-12-26.
    expect(record.decide('break-down', 'submit', { pieces: pieces('2023-12-27') })?.code).toBe(
      'key-task.piece-too-late',
    );
    expect(record.decide('break-down', 'submit', { pieces: pieces('2023-01-31') })?.code).toBe(
      'key-task.piece-in-the-past',
    );
    expect(record.decide('break-down', 'submit', { pieces: pieces('2023-12-26') })).toBeUndefined();
    expect(record.desk('deliver', 'ONE').due).toBe('2023-12-26T17:30:00+08:00');
  });
});

describe('returns and rounds', () => {
  it('a return to one supporter, straight back, asks that supporter and then the returner', () => {
    const record = upTo('review-office');
    expect(
      record.decide('review-office', 'return', { to: 'deliver', units: ['ONE'], then: 'straight-back', words: 'thin' }),
    ).toBeUndefined();
    expect(record.open().map((desk) => [desk.step, desk.party, desk.round])).toEqual([['deliver', 'ONE', 2]]);
    record.decide('deliver', 'deliver', { progress: 100 });
    expect(record.open().map((desk) => [desk.step, desk.round])).toEqual([['review-office', 2]]);
    record.all('review-office', 'pass');
    record.all('review-leader', 'pass');
    expect(record.matter.outcome).toBe('done');
  });

  it('a return level by level asks every level again', () => {
    const record = upTo('review-leader');
    record.decide('review-leader', 'return', { to: 'answer', words: 'again' });
    record.all('answer', 'submit');
    record.all('countersign', 'agree');
    record.all('review-unit', 'pass');
    record.all('review-office', 'pass');
    record.all('review-leader', 'pass');
    expect(record.matter).toMatchObject({ outcome: 'done', round: 2 });
  });

  it('a disagreeing supporter voids the other countersign desks and the lead answers again', () => {
    const record = upTo('countersign');
    record.decide('countersign', 'disagree', { party: 'ONE', words: 'wrong figure' });
    expect(record.open().map((desk) => desk.step)).toEqual(['answer']);
  });

  it('return-to voids the open answer desk and lays the named delivery', () => {
    const record = upTo('answer');
    const answer = record.desk('answer');
    record.decide('answer', 'return-to', { unit: 'TWO', words: 'incomplete' });
    expect(record.open().map((desk) => [desk.step, desk.party])).toEqual([['deliver', 'TWO']]);
    expect(record.matter.desks.find((desk) => desk.no === answer.no)?.voidedAt).not.toBeNull();
    record.all('deliver', 'deliver');
    expect(record.open().map((desk) => desk.step)).toEqual(['answer']);
  });

  it('the third return forces a joint meeting, recorded', () => {
    const record = upTo('review-unit');
    for (let times = 1; times <= 3; times++) {
      expect(record.matter.facts['jointMeetingForced']).toBeUndefined();
      record.decide('review-unit', 'return', { to: 'answer', then: 'straight-back', words: 'again' });
      record.all('answer', 'submit');
    }
    expect(record.matter.facts['jointMeetingForced']).toBe('2023-02-01');
  });
});

describe('escalation', () => {
  it('proposes a yellow card at +5 and a red one at +10 working days, each rung once', () => {
    const record = upTo('deliver');
    record.passDays(149 + 6); // due 2023-06-30, Friday; now Thursday 07-06
    expect(cardOf(record.matter)).toBeNull();
    record.passDays(2); // 07-08, after +5 = Friday 07-07 17:30
    expect(cardOf(record.matter)).toBe('yellow-proposed');
    record.passDays(7);
    expect(cardOf(record.matter)).toBe('red-proposed');
    record.passDays(30);
    expect(record.desk('deliver', 'ONE').rungAt).toBeNull();
  });

  it('gives a vertically managed unit letters instead of cards', () => {
    const record = upTo('deliver', new SampleRecord({ supports: ['CUSTOMS'] }));
    record.passDays(160);
    expect([cardOf(record.matter), letterOf(record.matter)]).toEqual([null, 'letter-proposed']);
    record.passDays(10);
    expect([cardOf(record.matter), letterOf(record.matter)]).toEqual([null, 'meeting-proposed']);
  });
});

describe('extension', () => {
  const ask = (record: SampleRecord, day: string) =>
    record.act(person('ONE'), {
      type: 'request-extension',
      desk: deskId(record.matter.id, record.desk('deliver', 'ONE').no),
      day,
      words: 'rain',
    });

  it('is asked before the due day and moves it when the lead grants it; the first day is kept', () => {
    const record = upTo('deliver');
    expect(ask(record, '2023-07-31')).toBeUndefined();
    expect(ask(record, '2023-07-31')?.code).toBe('extension.already-asked');
    expect(record.decide('extension', 'grant')).toBeUndefined();
    expect(record.desk('deliver', 'ONE')).toMatchObject({
      due: '2023-07-31T17:30:00+08:00',
      firstDue: '2023-06-30T17:30:00+08:00',
      dueVersion: 2,
      extensions: 1,
    });
  });

  it('is refused after the due moment, beyond half the span, and a third time', () => {
    const record = upTo('deliver');
    expect(ask(record, '2023-10-01')?.code).toBe('extension.too-long');
    for (const day of ['2023-07-10', '2023-07-20']) {
      expect(ask(record, day)).toBeUndefined();
      record.decide('extension', 'grant');
    }
    expect(ask(record, '2023-07-30')?.code).toBe('extension.too-many');
    record.passDays(200);
    expect(ask(record, '2023-09-01')?.code).toBe('extension.after-due');
  });

  it('of the task is decided by the leader in charge', () => {
    const record = upTo('answer');
    expect(record.act(person('LEAD'), { type: 'request-extension', day: '2024-01-31', words: 'big' })).toBeUndefined();
    expect(record.desk('task-extension').party).toBe('DISTRICT_GOV');
    record.decide('task-extension', 'grant');
    expect(record.matter).toMatchObject({ due: '2024-01-31T17:30:00+08:00', firstDue: '2023-12-29T17:30:00+08:00' });
    expect(record.desk('answer').due).toBe('2024-01-31T17:30:00+08:00');
  });
});

describe('urge, withdraw, reopen', () => {
  it('urges a desk at most once in 3 working days', () => {
    const record = upTo('sign');
    const desk = deskId(record.matter.id, record.desk('sign', 'ONE').no);
    expect(record.act(OFFICE, { type: 'urge', desk })).toBeUndefined();
    record.passDays(2);
    expect(record.act(OFFICE, { type: 'urge', desk })).toEqual({
      code: 'urge.too-soon',
      facts: { again: '2023-02-06' },
    });
    record.passDays(3);
    expect(record.act(OFFICE, { type: 'urge', desk })).toBeUndefined();
  });

  it('takes an answer back, voiding what was laid after it, until somebody acted on that', () => {
    const record = upTo('answer');
    const answer = deskId(record.matter.id, record.desk('answer').no);
    record.all('answer', 'submit');
    expect(record.act(person('LEAD'), { type: 'withdraw', desk: answer })).toBeUndefined();
    expect(record.open().map((desk) => desk.step)).toEqual(['answer']);
    record.all('answer', 'submit');
    record.decide('countersign', 'agree', { party: 'ONE' });
    expect(record.act(person('LEAD'), { type: 'withdraw', desk: answer })?.code).toBe('withdraw.acted-on');
  });

  it('a withdrawn signature leaves another unit’s redirect alone', () => {
    const record = upTo('sign');
    const one = deskId(record.matter.id, record.desk('sign', 'ONE').no);
    record.decide('sign', 'accept', { party: 'ONE' });
    record.decide('sign', 'send-back', { party: 'TWO', words: 'not ours' });
    expect(record.act({ ...person('ONE'), id: 'a colleague' }, { type: 'withdraw', desk: one })?.code).toBe(
      'act.not-yours',
    );
    expect(record.act(person('ONE'), { type: 'withdraw', desk: one })).toBeUndefined();
    record.decide('sign', 'accept', { party: 'ONE' });
    record.decide('sign', 'accept', { party: 'LEAD' });
    expect(record.open().map((desk) => desk.step)).toEqual(['redirect']);
  });

  it('a decision taken back after the due day climbs what fell due meanwhile', () => {
    const record = upTo('deliver');
    const one = deskId(record.matter.id, record.desk('deliver', 'ONE').no);
    record.decide('deliver', 'deliver', { party: 'ONE' });
    record.passDays(149 + 8); // past +5 of 2023-06-30
    record.act(person('ONE'), { type: 'withdraw', desk: one });
    record.pass(60_000);
    expect(record.matter.desks.find((desk) => desk.party === 'ONE' && desk.step === 'deliver')?.card).toBe(
      'yellow-proposed',
    );
  });

  it('reopens no task that was never registered', () => {
    const record = new SampleRecord();
    record.decide('register', 'reject', { words: 'no' });
    expect(record.act(OFFICE, { type: 'reopen', words: 'why not' })?.code).toBe('reopen.not-registered');
  });

  it('reopens a closed task within a year, in a new chapter, at the step named', () => {
    const record = upTo('end');
    expect(record.act(OFFICE, { type: 'reopen', words: 'defect', to: 'answer' })).toBeUndefined();
    expect(record.matter).toMatchObject({ chapter: 2, round: 1, closedAt: null });
    expect(record.open().map((desk) => [desk.step, desk.chapter])).toEqual([['answer', 2]]);
  });

  it('names who decided and when to the second who tries', () => {
    const record = upTo('sign');
    const desk = deskId(record.matter.id, record.desk('sign', 'ONE').no);
    record.act(person('ONE'), { type: 'accept', desk });
    expect(record.act({ ...person('ONE'), id: 'another' }, { type: 'accept', desk })).toEqual({
      code: 'desk.already-decided',
      facts: { by: 'ONE officer', at: '2023-02-01T09:00:00+08:00', verdict: 'accept' },
    });
    expect(record.act(LEADER, { type: 'approve', desk })?.code).toBe('act.not-yours');
  });
});

describe('what a page may offer', () => {
  const offered = (record: SampleRecord, unit: string) =>
    allowedActs(KINDS['key-task'], record.matter, person(unit), record.at()).map((act) =>
      `${act.type} ${act.desk?.split('.').at(-1) ?? ''} ${act.refusal?.code ?? ''}`.trim(),
    );

  it('a supporter may deliver, or ask for more time at its own delivery; a stranger nothing', () => {
    const record = upTo('deliver');
    const { no } = record.desk('deliver', 'ONE');
    expect(offered(record, 'ONE')).toEqual([
      'comment',
      'copy',
      `deliver ${no}`,
      `request-extension ${no}`,
      `hand-to ${no}`,
    ]);
    // Whether a stranger may read the matter at all is asked before; here he could only write to it.
    expect(offered(record, 'OTHER')).toEqual(['comment', 'copy']);
  });

  it('an act that is too late is grey with its reason', () => {
    const record = upTo('sign');
    record.passDays(6);
    const { no } = record.desk('sign', 'ONE');
    expect(offered(record, 'ONE')).toEqual([
      'comment',
      'copy',
      `accept ${no}`,
      `send-back ${no} key-task.send-back-too-late`,
      `hand-to ${no}`,
    ]);
  });
});
