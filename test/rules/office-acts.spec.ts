import { judge } from '@duban/domain/act/judge';
import { deskId } from '@duban/domain/desk/desk';
import { paceOf, progressOfTask } from '@duban/domain/key-task/pace';
import { KINDS } from '@duban/domain/kind/kinds';
import { lampOfMatter } from '@duban/domain/matter/lamp-of-matter';
import { LEADER, OFFICE, person, SampleRecord } from './record.sample.ts';
import { pieces, upTo } from './way.sample.ts';

const done = (record: SampleRecord, type: string, more: object = {}) =>
  record.act(OFFICE, { type, words: 'why', ...more });

describe('suspend and resume', () => {
  it('stops every rung and shifts every open due, the task’s and those not yet laid, by the working days between', () => {
    const record = upTo('break-down');
    record.all('break-down', 'submit', { pieces: pieces('2023-06-30') });
    done(record, 'suspend', { ground: 'force-majeure' });
    expect(record.matter.desks.filter((desk) => desk.rungAt !== null)).toEqual([]);
    expect(lampOfMatter(record.matter, record.now)).toBe('stopped');
    record.passDays(7);
    expect(done(record, 'resume')).toBeUndefined();
    expect(record.desk('deliver', 'ONE')).toMatchObject({
      due: '2023-07-07T17:30:00+08:00',
      firstDue: '2023-06-30T17:30:00+08:00',
    });
    expect(record.matter.due).toBe('2024-01-08T17:30:00+08:00');
    expect(record.matter.facts['pieces']).toMatchObject([{ due: '2023-07-07' }, { due: '2023-07-07' }]);
    expect(record.matter.pauses).toMatchObject([
      { from: '2023-02-01T09:00:00+08:00', to: '2023-02-08T09:00:00+08:00' },
    ]);
  });

  it('a desk laid meanwhile is laid with its clock stopped, and shifts only by its own part of the pause', () => {
    const record = upTo('deliver');
    done(record, 'suspend', { ground: 'land-or-planning-pending' });
    record.passDays(5);
    done(record, 'terminate');
    expect(record.desk('termination').rungAt).toBeNull();
    const due = record.desk('termination').due;
    record.passDays(2);
    done(record, 'resume');
    expect(due).toBe('2023-02-09T17:30:00+08:00');
    expect(record.desk('termination').due).toBe('2023-02-13T17:30:00+08:00');
    expect(record.desk('termination').rungAt).not.toBeNull();
  });

  it('on the same day moves nothing', () => {
    const record = upTo('deliver');
    done(record, 'suspend', { ground: 'force-majeure' });
    done(record, 'resume');
    expect(record.desk('deliver', 'ONE')).toMatchObject({ dueVersion: 1, due: '2023-06-30T17:30:00+08:00' });
    expect(record.desk('deliver', 'ONE').rungAt).not.toBeNull();
  });
});

describe('who takes part', () => {
  it('the new lead has the old one’s open desk with its due day, signs for the task, and is not asked again for what was done', () => {
    const record = upTo('answer');
    const { due } = record.desk('answer');
    expect(done(record, 'transfer-lead', { unit: 'SPARE' })).toBeUndefined();
    expect(record.desk('answer')).toMatchObject({ party: 'SPARE', due, firstDue: due });
    expect(
      record
        .open()
        .map(({ step, party }) => `${step} ${party}`)
        .sort(),
    ).toEqual(['answer SPARE', 'sign SPARE']);
    expect(record.decide('answer', 'submit', { words: 'report' })).toBeUndefined();
    expect(record.open().map(({ step }) => step)).toEqual(['sign']);
    record.all('sign', 'accept');
    expect(record.open().map(({ step }) => step)).toEqual(['countersign', 'countersign']);
  });

  it('a supporter that takes the lead no longer delivers to itself', () => {
    const record = upTo('deliver');
    done(record, 'transfer-lead', { unit: 'ONE' });
    expect(record.matter).toMatchObject({ leads: ['ONE'], supports: ['TWO'] });
    expect(record.open('deliver').map(({ party }) => party)).toEqual(['TWO']);
  });

  it('a supporter added in a later round signs and delivers although the round asks nobody else for it', () => {
    const record = upTo('review-office');
    record.decide('review-office', 'return', { to: 'answer', words: 'more' });
    done(record, 'add-supporter', { unit: 'SPARE', day: '2023-07-10' });
    expect(
      record
        .open()
        .map(({ step, party }) => `${step} ${party}`)
        .sort(),
    ).toEqual(['answer LEAD', 'deliver SPARE', 'sign SPARE']);
  });

  it('the last supporter removed clears the step', () => {
    const record = upTo('deliver');
    done(record, 'remove-supporter', { unit: 'ONE' });
    done(record, 'remove-supporter', { unit: 'TWO' });
    expect(record.open().map(({ step }) => step)).toEqual(['answer']);
  });
});

describe('cards and letters', () => {
  function overdue(): SampleRecord {
    const record = upTo('deliver');
    record.passDays(158);
    return record;
  }

  it('a confirmed yellow card stays when a red one is proposed and waived', () => {
    const record = overdue();
    const desk = () => deskId(record.matter.id, record.desk('deliver', 'ONE').no);
    expect(record.desk('deliver', 'ONE').card).toBe('yellow-proposed');
    expect(done(record, 'confirm-measure', { desk: desk() })).toBeUndefined();
    expect(record.desk('deliver', 'ONE').card).toBe('yellow');
    record.passDays(10);
    expect(record.desk('deliver', 'ONE').card).toBe('red-proposed');
    expect(done(record, 'waive-measure', { desk: desk() })).toBeUndefined();
    expect(record.desk('deliver', 'ONE').card).toBe('yellow');
    expect(done(record, 'waive-measure', { desk: desk() })?.code).toBe('measure.none-proposed');
    expect(record.desk('deliver', 'ONE').measures.map(({ what, decision }) => `${what} ${decision}`)).toEqual([
      'yellow confirmed',
      'red waived',
    ]);
  });

  it('a proposal that outlives its task is still decided', () => {
    const record = upTo('end', overdue());
    const proposed = record.matter.desks.filter(({ card }) => card === 'yellow-proposed');
    const [one, two] = proposed.map(({ no }) => deskId(record.matter.id, no));
    expect(record.matter.outcome).toBe('done');
    expect(done(record, 'confirm-measure', { desk: one })).toBeUndefined();
    expect(done(record, 'waive-measure', { desk: two })).toBeUndefined();
    expect(record.matter.desks.filter(({ card }) => card === 'yellow-proposed')).toHaveLength(proposed.length - 2);
    expect(record.matter.outcome).toBe('done');
  });
});

describe('a silent countersigner', () => {
  it('may be overridden by the lead’s leader from the third working day after its limit, not on the second', () => {
    const record = upTo('countersign');
    const act = {
      type: 'override',
      desk: deskId(record.matter.id, record.desk('countersign', 'ONE').no),
      words: 'silent',
    };
    const leader = person('LEAD', 'unit-leader');
    record.passDays(7);
    expect(record.now.slice(0, 10)).toBe('2023-02-08');
    expect(record.act(leader, act)).toMatchObject({ code: 'override.too-early', facts: { after: '2023-02-08' } });
    record.passDays(1);
    expect(record.act(person('ONE', 'unit-leader'), act)?.code).toBe('act.not-yours');
    expect(record.act(leader, act)).toBeUndefined();
    record.decide('countersign', 'agree', { party: 'TWO' });
    expect(record.open().map(({ step }) => step)).toEqual(['review-unit']);
  });
});

describe('monthly reports', () => {
  it('begin in the month of a break-down by the 15th, else in the next, and are due on the 25th rolled back', () => {
    const record = upTo('deliver');
    expect(record.desk('report')).toMatchObject({ about: '2023-02', due: '2023-02-24T17:30:00+08:00', party: 'LEAD' });
    const late = new SampleRecord({}, undefined, '2023-02-16T09:00:00+08:00');
    upTo('deliver', late);
    expect(late.open('report')).toEqual([]);
    late.passDays(13);
    expect(late.desk('report').about).toBe('2023-03');
  });

  it('come every month beside whatever else is going on; «no change» keeps the last figure', () => {
    const record = upTo('deliver');
    record.decide('report', 'report', { progress: 30, words: 'a third' });
    record.passDays(30);
    expect(record.desk('report').about).toBe('2023-03');
    record.decide('report', 'no-change');
    expect(record.matter.desks.findLast((desk) => desk.step === 'report')?.facts).toMatchObject({ progress: 30 });
    expect(progressOfTask(record.matter)).toBe(30);
    expect(record.open('deliver')).toHaveLength(2);
  });

  it('an old edition has none; a suspended task owes none, and goes on in the month it is resumed in', () => {
    const record = upTo('deliver');
    record.decide('report', 'no-change');
    done(record, 'suspend', { ground: 'force-majeure' });
    record.passDays(70);
    expect(record.open('report')).toEqual([]);
    done(record, 'resume');
    expect(record.desk('report').about).toBe('2023-04');
  });

  it('come every week while an instruction is open', () => {
    const record = upTo('deliver');
    record.act(LEADER, { type: 'instruct', words: 'hurry' });
    record.passDays(5);
    expect(record.open('report').map(({ about, due }) => [about, due])).toContainEqual([
      'W2023-02-06',
      '2023-02-10T17:30:00+08:00',
    ]);
  });
});

describe('instructions, conclusions, checks', () => {
  it('a conclusion that nobody objects to in 30 days lapses by the clock, and holds the closing until then', () => {
    const record = upTo('review-leader');
    done(record, 'conclude', { units: ['ONE'] });
    record.all('review-leader', 'pass');
    expect(record.matter.closedAt).toBeNull();
    record.passDays(29);
    expect(record.desk('conclusion').verdict).toBeNull();
    record.passDays(2);
    expect(record.matter.desks.find(({ step }) => step === 'conclusion')).toMatchObject({
      verdict: 'lapse',
      decidedBy: { id: 'clock' },
    });
    expect(record.matter.outcome).toBe('done');
  });

  it('an objection is not reviewed by who wrote the conclusion or passed the task', () => {
    const record = upTo('review-leader');
    const other = { ...OFFICE, id: 'other' };
    record.act(other, { type: 'conclude', words: 'why', units: ['ONE'] });
    record.decide('conclusion', 'object', { words: 'no' });
    const act = { type: 'uphold', words: 'so it is', desk: deskId(record.matter.id, record.desk('objection').no) };
    expect(record.act(other, act)?.code).toBe('objection.took-part');
    expect(record.act(OFFICE, act)?.code).toBe('objection.took-part');
    expect(record.act({ ...OFFICE, id: 'third' }, act)).toBeUndefined();
  });

  function asked(...units: string[]): SampleRecord {
    const record = upTo('deliver');
    record.act(LEADER, { type: 'instruct', words: 'hurry' });
    record.decide('handling', 'assign', { units, words: 'please' });
    return record;
  }

  it('a removed supporter still owes its answer to an instruction; the leader has all of them', () => {
    const record = asked('ONE', 'TWO');
    record.decide('feedback', 'give', { party: 'TWO', words: 'well under way' });
    done(record, 'remove-supporter', { unit: 'ONE' });
    expect(record.open('deliver').map(({ party }) => party)).toEqual(['TWO']);
    expect(record.desk('feedback').party).toBe('ONE');
    expect(record.decide('feedback', 'give', { words: 'no longer ours' })).toBeUndefined();
    expect(record.open('presentation')).toHaveLength(1);
  });

  it('a removed supporter may still object to the conclusion about it', () => {
    const record = upTo('deliver');
    done(record, 'conclude', { units: ['ONE'] });
    done(record, 'remove-supporter', { unit: 'ONE' });
    expect(record.decide('conclusion', 'object', { words: 'no' })).toBeUndefined();
    expect(record.open('objection')).toHaveLength(1);
  });

  it('a lead that is taken over by one who has answered already lays the answers before the leader', () => {
    const record = asked('LEAD', 'SPARE');
    record.decide('feedback', 'give', { party: 'SPARE', words: 'well under way' });
    done(record, 'transfer-lead', { unit: 'SPARE' });
    expect(record.open('feedback')).toEqual([]);
    expect(record.open('presentation')).toHaveLength(1);
    const waits = asked('LEAD', 'SPARE', 'TWO');
    waits.decide('feedback', 'give', { party: 'SPARE', words: 'well under way' });
    done(waits, 'transfer-lead', { unit: 'SPARE' });
    expect(waits.open('presentation')).toEqual([]);
    expect(waits.decide('feedback', 'give', { words: 'ours too' })).toBeUndefined();
    expect(waits.open('presentation')).toHaveLength(1);
  });

  it('an instruction is passed on to units that have officers, not to an office of the government', () => {
    const record = upTo('deliver');
    record.act(LEADER, { type: 'instruct', words: 'hurry' });
    expect(record.decide('handling', 'assign', { units: ['ONE', 'DISTRICT_GOV'], words: 'please' })).toMatchObject({
      code: 'unit.unknown',
      facts: { unit: 'DISTRICT_GOV' },
    });
  });

  it('a check after the closing finds that it holds, or opens the task again', () => {
    const holds = upTo('end');
    expect(done(holds, 'follow-up', { to: 'holds' })).toBeUndefined();
    expect(holds.matter).toMatchObject({ outcome: 'done', facts: { followUps: [{ finding: 'holds' }] } });
    const relapsed = upTo('end');
    expect(done(relapsed, 'follow-up', { to: 'relapsed', day: '2024-06-28' })).toBeUndefined();
    expect(relapsed.matter).toMatchObject({ chapter: 2, closedAt: null, due: '2024-06-28T17:30:00+08:00' });
    expect(relapsed.open().map(({ step }) => step)).toEqual(['answer']);
  });

  it('a task without an end reports on and closes only after the office has set one', () => {
    const record = new SampleRecord({ due: null });
    record.all('register', 'approve');
    record.all('sign', 'accept');
    record.all('break-down', 'submit', { pieces: pieces('2023-06-30') });
    record.all('deliver', 'deliver', { progress: 100 });
    expect(record.open()).toEqual([]);
    expect(record.open('report')).toHaveLength(1);
    expect(done(record, 'set-end', { day: '2023-12-29' })).toBeUndefined();
    expect(record.desk('answer')).toMatchObject({ due: '2023-12-29T17:30:00+08:00' });
  });
});

describe('the pro-rata lamp', () => {
  it('is green on plan, yellow when it lags in the last seven working days or a report is late, red after the end', () => {
    const record = upTo('deliver');
    expect(paceOf(record.matter, record.at())).toBe('green');
    record.passDays(24);
    expect(paceOf(record.matter, record.at())).toBe('yellow');
    record.decide('report', 'report', { progress: 90 });
    expect(paceOf(record.matter, record.at())).toBe('green');
    const at = (day: string) => paceOf(record.matter, { ...record.at(), now: `${day}T10:00:00+08:00` });
    expect([at('2023-12-19'), at('2023-12-20'), at('2023-12-30')]).toEqual(['green', 'yellow', 'red']);
    done(record, 'suspend', { ground: 'force-majeure' });
    expect(at('2023-12-30')).toBe('grey');
    expect(paceOf(upTo('end').matter, record.at())).toBe('blue');
  });
});

describe('a deputy', () => {
  it('acts in his own right first, else for the absent one, in the kinds of matters he was given', () => {
    const record = upTo('review-unit');
    const desk = deskId(record.matter.id, record.desk('review-unit').no);
    const absent = { id: 'boss', name: 'the boss', unit: 'LEAD', role: 'unit-leader' as const, rank: null };
    const deputy = { ...person('LEAD'), standsFor: [absent] };
    const asked = (by: typeof deputy) =>
      judge(KINDS['key-task'], { matter: record.matter, act: { type: 'pass', desk }, by, at: record.at() });
    expect(asked({ ...deputy, standsFor: [] })).toMatchObject({ refusal: { code: 'act.not-yours' } });
    expect(asked(deputy)).toMatchObject({ by: { id: 'LEAD.officer', forWhom: 'the boss' } });
    expect(asked({ ...deputy, standsFor: [{ ...absent, kinds: ['reward'] }] as never })).toMatchObject({ refusal: {} });
  });
});
