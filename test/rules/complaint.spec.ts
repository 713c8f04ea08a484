import { lampOf } from '@duban/domain/desk/lamp';
import { at, dayOf, instantOf, millis, type Day } from '@duban/domain/time/day';
import { complainantState } from '@duban/domain/complaint/complainant-state';
import { complaintOf, isLongPending } from '@duban/domain/complaint/complaint';
import { REFUSAL_GROUNDS, TERMINATION_REASONS } from '@duban/domain/complaint/grounds';
import { type SampleRecord } from './record.sample.ts';
import {
  act,
  COMPLAINANT,
  complaint,
  decide,
  done,
  reach,
  refusedOne,
  say,
  settled,
  stepsOpen,
  upTo,
} from './complaint-way.sample.ts';

const until = (record: SampleRecord, day: Day, time = '10:00'): SampleRecord => {
  record.pass(millis(at(day, time)) - millis(record.now));
  return record;
};

/** A second before that moment, and then at it. */
function around(record: SampleRecord, day: Day, time: string, before: () => void): void {
  record.pass(millis(at(day, time)) - 1000 - millis(record.now));
  before();
  record.pass(1000);
}

const dueOf = (record: SampleRecord, step: string) => record.desk(step).due;

/** In time at its very last second, late one second after it. */
function isLateAfter(record: SampleRecord, step: string): void {
  const desk = record.desk(step);
  const due = desk.due ?? '';
  expect(lampOf(desk, due, false)).not.toBe('overdue');
  expect(lampOf(desk, instantOf(millis(due) + 1000), false)).toBe('overdue');
}

describe('every limit, over a worked weekend and a holiday', () => {
  it.each<[name: string, make: () => SampleRecord, step: string, due: string]>([
    [
      'decision, 7 wd from receipt',
      () => complaint({}, '2025-09-26'),
      'decide-acceptance',
      '2025-10-13T17:30:00+08:00',
    ],
    [
      'decision of one received on a rest day',
      () => complaint({}, '2025-10-01'),
      'decide-acceptance',
      '2025-10-16T17:30:00+08:00',
    ],
    [
      'supplement, 15 wd',
      () => decide(complaint({}, '2025-09-25'), 'decide-acceptance', 'ask-supplement'),
      'supplement',
      '2025-10-23T00:00:00+08:00',
    ],
    [
      'handling, 60 wd from acceptance',
      () => decide(complaint({}, '2026-01-05'), 'decide-acceptance', 'accept'),
      'handle',
      '2026-04-03T17:30:00+08:00',
    ],
    [
      'reply, 10 wd',
      () => done(done(upTo('handle', complaint({}, '2025-09-25')), 'release'), 'ask-reply'),
      'reply',
      '2025-10-15T17:30:00+08:00',
    ],
    [
      'result notice, 3 wd from termination',
      () => upTo('notify', complaint({}, '2024-09-13')),
      'notify',
      '2024-09-19T17:30:00+08:00',
    ],
    ['rating, 10 wd', () => upTo('rating', complaint({}, '2025-09-25')), 'rating', '2025-10-16T00:00:00+08:00'],
    [
      'absence, 30 calendar days rolled on',
      () => done(upTo('handle', complaint({}, '2026-01-16')), 'contacted-absent'),
      'silence',
      '2026-02-25T00:00:00+08:00',
    ],
    [
      'absence over the National Day',
      () => done(upTo('handle', complaint({}, '2025-09-02')), 'contacted-absent'),
      'silence',
      '2025-10-10T00:00:00+08:00',
    ],
    [
      'appeal file, 5 wd',
      () => done(decide(complaint({}, '2024-09-13'), 'decide-acceptance', 'refuse'), 'appeal'),
      'appeal-file',
      '2024-09-23T17:30:00+08:00',
    ],
    [
      'approval, 3 wd',
      () => upTo('termination-approval', complaint({}, '2024-09-13')),
      'termination-approval',
      '2024-09-19T17:30:00+08:00',
    ],
    [
      'proposal, 3 wd',
      () => done(upTo('handle', complaint({}, '2024-09-13')), 'withdraw-complaint'),
      'propose-end',
      '2024-09-19T17:30:00+08:00',
    ],
    [
      'check of a performance, 3 wd',
      () => decide(settled(upTo('handle', complaint({}, '2024-09-13'))), 'perform', 'performed'),
      'performance-check',
      '2024-09-19T17:30:00+08:00',
    ],
    [
      'a broken duty, 5 wd',
      () => decide(settled(upTo('handle', complaint({}, '2024-09-13'))), 'perform', 'broken'),
      'breach-review',
      '2024-09-23T17:30:00+08:00',
    ],
    [
      'a bad rating, 5 wd',
      () =>
        decide(upTo('rating', complaint({}, '2024-09-13')), 'rating', 'rate', {
          complaint: { stars: 1, reasons: ['slow'] },
        }),
      'rating-review',
      '2024-09-23T17:30:00+08:00',
    ],
    [
      'a measure against the complainant, 10 wd',
      () => done(complaint({}, '2025-09-25'), 'report-measure'),
      'retaliation-review',
      '2025-10-15T17:30:00+08:00',
    ],
    [
      'long-pending report, 5 wd after the year',
      () => until(upTo('handle', complaint({}, '2024-09-26')), '2025-10-20'),
      'long-pending',
      '2025-10-10T17:30:00+08:00',
    ],
    [
      'extension decided in 2 wd',
      () => done(upTo('handle', complaint({}, '2024-09-13')), 'ask-extension'),
      'extension',
      '2024-09-18T17:30:00+08:00',
    ],
  ])('%s', (_, make, step, due) => {
    const record = make();
    expect(dueOf(record, step)).toBe(due);
    isLateAfter(record, step);
  });

  it('across into 2027 it is provisional until the notice comes', () => {
    const record = complaint({}, '2026-12-28');
    expect(record.desk('decide-acceptance')).toMatchObject({ due: '2027-01-06T17:30:00+08:00', provisional: true });
    expect(complaint({}, '2026-12-18').desk('decide-acceptance').provisional).toBe(false);
    decide(record, 'decide-acceptance', 'accept');
    expect(record.desk('handle')).toMatchObject({ due: '2027-03-22T17:30:00+08:00', provisional: true });
  });

  it('the handler is warned at 3 and 1 working days left, then its leader, then the leader in charge', () => {
    const record = complaint({}, '2025-09-26');
    expect(record.desk('decide-acceptance').rungAt).toBe('2025-10-09T09:00:00+08:00');
    until(record, '2025-10-09');
    expect(record.desk('decide-acceptance').rungAt).toBe('2025-10-11T09:00:00+08:00');
    until(record, '2025-10-20');
    expect(record.desk('decide-acceptance')).toMatchObject({ card: null, rungAt: '2025-10-20T17:30:00+08:00' });
  });
});

describe('the decision', () => {
  it.each(Object.keys(REFUSAL_GROUNDS))('refuses on %s, with reasons', (ground) => {
    const record =
      ground === 'STILL_DEFECTIVE_AFTER_SUPPLEMENT'
        ? decide(reach('supplement'), 'supplement', 'supplement')
        : complaint();
    expect(say(record, 'decide-acceptance', 'refuse', { ground, words: ' ' })?.code).toBe('act.reason-needed');
    expect(say(record, 'decide-acceptance', 'refuse', { ground })).toBeUndefined();
    expect(record.matter).toMatchObject({ outcome: 'refused', facts: { refusal: { ground, on: '2023-02-01' } } });
  });

  it('knows no tenth ground, and «still defective» not before a supplement', () => {
    const record = complaint();
    expect(say(record, 'decide-acceptance', 'refuse', { ground: 'TOO_MUCH_WORK' })?.code).toBe(
      'complaint.which-ground',
    );
    expect(say(record, 'decide-acceptance', 'refuse', { ground: 'toString' })?.code).toBe('complaint.which-ground');
    const still = { ground: 'STILL_DEFECTIVE_AFTER_SUPPLEMENT' };
    expect(say(record, 'decide-acceptance', 'refuse', still)?.code).toBe('complaint.no-supplement-before');
  });

  it('names the right agency, and leaves a complaint against the district government to the higher level', () => {
    const record = complaint({ complainee: 'DISTRICT_GOV' });
    expect(say(record, 'decide-acceptance', 'accept')?.code).toBe('complaint.higher-level');
    expect(say(record, 'decide-acceptance', 'redirect', { complaint: {} })?.code).toBe('complaint.which-agency');
    decide(record, 'decide-acceptance', 'redirect');
    expect(record.matter).toMatchObject({ outcome: 'redirected', facts: { redirect: { agency: 'CITY' } } });
  });

  it('asks once for everything; what comes begins another round with 7 new working days', () => {
    const record = complaint();
    expect(say(record, 'decide-acceptance', 'ask-supplement', { complaint: { missing: [] } })?.code).toBe(
      'complaint.supplement-names-nothing',
    );
    decide(record, 'decide-acceptance', 'ask-supplement');
    until(record, '2023-02-10');
    decide(record, 'supplement', 'supplement');
    expect(record.desk('decide-acceptance')).toMatchObject({ round: 2, due: '2023-02-21T17:30:00+08:00' });
    expect(say(record, 'decide-acceptance', 'ask-supplement')?.code).toBe('complaint.supplement-once');
    expect(say(record, 'decide-acceptance', 'accept')).toBeUndefined();
    expect(stepsOpen(record)).toEqual(['handle']);
  });

  it('a supplement that does not come lapses at 24:00, not a second before; a person decides what follows', () => {
    const record = decide(complaint(), 'decide-acceptance', 'ask-supplement');
    around(record, '2023-02-22', '24:00', () => expect(stepsOpen(record)).toEqual(['supplement']));
    expect(stepsOpen(record)).toEqual(['decide-acceptance']);
    expect(record.desk('decide-acceptance')).toMatchObject({ round: 2, due: '2023-03-03T17:30:00+08:00' });
    expect(complaintOf(record.matter).completeOn).toBe('2023-02-22');
    decide(record, 'decide-acceptance', 'refuse', { ground: 'STILL_DEFECTIVE_AFTER_SUPPLEMENT' });
    expect(record.matter.outcome).toBe('refused');
  });

  it('is not needed for what is withdrawn before it', () => {
    for (const record of [complaint(), reach('supplement')]) {
      done(record, 'withdraw-complaint', {}, COMPLAINANT);
      expect(record.matter).toMatchObject({ outcome: 'withdrawn', facts: { withdrawal: { deemed: null } } });
    }
  });
});

describe('handling', () => {
  it('a return leaves the limit where the acceptance has set it', () => {
    const record = upTo('handle', complaint({}, '2026-01-05'));
    until(record, '2026-03-02');
    decide(decide(record, 'handle', 'propose-termination'), 'termination-approval', 'return');
    expect(record.desk('handle')).toMatchObject({ round: 2, due: '2026-04-03T17:30:00+08:00' });
  });

  it('is extended before its end by at most 30 working days, each time, and tells the complainant', () => {
    const record = upTo('handle', complaint({}, '2026-01-05'));
    until(record, '2026-04-03', '17:30');
    expect(act(record, 'ask-extension', { day: '2026-05-21' })).toMatchObject({
      code: 'complaint.extension-too-long',
      facts: { latest: '2026-05-20' },
    });
    expect(act(record, 'ask-extension', { day: '2026-04-03' })?.code).toBe('extension.not-later');
    done(record, 'ask-extension', { day: '2026-05-20' });
    expect(act(record, 'ask-extension', { day: '2026-05-20' })?.code).toBe('extension.already-asked');
    expect(dueOf(record, 'extension')).toBe('2026-04-03T17:30:00+08:00');
    decide(record, 'extension', 'grant');
    expect(record.desk('handle')).toMatchObject({ due: '2026-05-20T17:30:00+08:00', extensions: 1 });
    until(record, '2026-05-20');
    done(record, 'ask-extension', { day: '2026-06-01' });
    until(record, '2026-05-20', '17:31');
    expect(say(record, 'extension', 'grant')?.code).toBe('extension.after-due');
    expect(say(record, 'extension', 'refuse')).toBeUndefined();
    expect(act(record, 'ask-extension', { day: '2026-06-01' })?.code).toBe('extension.after-due');
    decide(decide(record, 'handle', 'propose-termination'), 'termination-approval', 'return');
    expect(dueOf(record, 'handle')).toBe('2026-05-20T17:30:00+08:00');
  });

  it('who asks for more time does not grant it', () => {
    const record = reach('extension');
    const desk = record.desk('extension');
    const by = { id: 'COMPLAINT_CENTER.complaint-officer', name: 'x', unit: desk.party, role: desk.seat, rank: null };
    expect(record.act(by, { type: 'grant', desk: `${record.matter.id}.${desk.no}` })?.code).toBe('act.second-person');
  });

  it('asks others within what is left of the time, never the unit complained of as if it were another', () => {
    const record = upTo('handle', complaint({}, '2026-01-05'));
    expect(act(record, 'consult', { day: '2026-04-04' })).toMatchObject({
      code: 'complaint.beyond-the-limit',
      facts: { latest: '2026-04-03' },
    });
    expect(act(record, 'consult', { units: ['ONE', 'MKT_REG'] })?.code).toBe('complaint.not-to-be-consulted');
    done(record, 'consult', { units: ['ONE', 'CUSTOMS'], day: '2026-04-03' });
    expect(record.open('consult').map(({ party, ladder }) => `${party} ${ladder}`)).toEqual([
      'ONE responsible',
      'CUSTOMS vertical',
    ]);
    expect(record.desk('consult', 'ONE').due).toBe('2026-04-03T17:30:00+08:00');
    decide(record, 'handle', 'propose-termination');
    expect(stepsOpen(record)).toEqual(['termination-approval']);
  });

  it('records meetings, visits and opinions with their days, and nothing that was said', () => {
    const record = upTo('handle');
    for (const what of ['meeting', 'on-site', 'expert', 'advise']) done(record, what);
    expect(act(record, 'meeting', { day: '2023-02-02' })?.code).toBe('day.in-the-future');
    expect(complaintOf(record.matter).log?.map(({ what }) => what)).toEqual(['meeting', 'on-site', 'expert', 'advice']);
    expect(JSON.stringify(record.matter.facts)).not.toContain('sealed');
  });

  it('30 days of absence lead to a proposal that a person decides on; who is heard begins them anew', () => {
    const record = done(upTo('handle', complaint({}, '2026-01-16')), 'contacted-absent');
    until(record, '2026-02-10');
    done(record, 'heard', {}, COMPLAINANT);
    expect(stepsOpen(record)).toEqual(['handle']);
    expect(act(record, 'heard', {}, COMPLAINANT)?.code).toBe('complaint.no-silence');
    done(record, 'contacted-absent');
    around(record, '2026-03-12', '24:00', () => {
      expect(stepsOpen(record)).toEqual(['handle', 'silence']);
      expect(say(record, 'handle', 'propose-termination', { ground: 'ABSENT' })?.code).toBe('complaint.not-absent');
    });
    expect(stepsOpen(record)).toEqual(['handle', 'propose-end']);
    decide(record, 'propose-end', 'go-on');
    expect(stepsOpen(record)).toEqual(['handle']);
  });

  it('is reported to the government when a year has passed since the acceptance, and not a day before; the flag falls with the end', () => {
    const record = upTo('handle', complaint({}, '2024-02-29'));
    around(record, '2025-02-28', '24:00', () => expect(isLongPending(record.matter)).toBe(false));
    expect(record.desk('long-pending')).toMatchObject({ party: 'COMPLAINT_CENTER', due: '2025-03-07T17:30:00+08:00' });
    expect(isLongPending(record.matter)).toBe(true);
    record.passDays(400);
    expect(record.open('long-pending')).toHaveLength(1);
    decide(decide(record, 'handle', 'propose-termination'), 'termination-approval', 'approve');
    expect([isLongPending(record.matter), stepsOpen(record)]).toEqual([false, ['notify']]);
  });
});

describe('the end', () => {
  const before: Partial<Record<string, (record: SampleRecord) => void>> = {
    ABSENT: (record) => (done(record, 'contacted-absent'), record.passDays(40)),
    WITHDRAWN: (record) => done(record, 'withdraw-complaint', {}, COMPLAINANT),
  };

  it.each(Object.keys(TERMINATION_REASONS))('is proposed for %s, approved by another, told and rated', (ground) => {
    const record = upTo('handle');
    const early = say(record, 'handle', 'propose-termination', {
      ground,
      ...(ground === 'AGREED' ? { complaint: {} } : {}),
    });
    const hasCondition = ['ABSENT', 'WITHDRAWN', 'AGREED'].includes(ground);
    expect(early !== undefined).toBe(hasCondition);
    if (early) {
      before[ground]?.(record);
      decide(record, 'handle', 'propose-termination', { ground });
    }
    expect(stepsOpen(record)).toEqual(['termination-approval']);
    decide(decide(record, 'termination-approval', 'approve'), 'notify', 'served');
    decide(record, 'rating', 'rate');
    expect(record.matter).toMatchObject({
      outcome: 'terminated',
      facts: { termination: { reason: ground, settled: false } },
    });
  });

  it('what has gone to a court, a petition office or a higher agency is deemed withdrawn', () => {
    const record = upTo('handle');
    expect(act(record, 'deem-withdrawn', { ground: 'NOT_FIE' })?.code).toBe('complaint.which-ground');
    done(record, 'deem-withdrawn');
    decide(record, 'propose-end', 'propose');
    decide(record, 'termination-approval', 'approve');
    expect(complaintOf(record.matter)).toMatchObject({
      termination: { reason: 'WITHDRAWN' },
      withdrawal: { deemed: 'PETITION_ACCEPTED_OR_ENDED' },
    });
  });

  it('nobody approves what he has proposed', () => {
    const record = upTo('termination-approval');
    const { no, party, seat } = record.desk('termination-approval');
    const by = { id: 'COMPLAINT_CENTER.complaint-officer', name: 'x', unit: party, role: seat, rank: null };
    expect(record.act(by, { type: 'approve', desk: `${record.matter.id}.${no}` })?.code).toBe('act.second-person');
  });

  it('the result is not told before it stands nor on a day to come', () => {
    const record = until(upTo('notify'), '2023-02-03');
    const complaintForm = { channel: 'visit' } as const;
    expect(say(record, 'notify', 'served', { day: '2023-01-31', complaint: complaintForm })?.code).toBe(
      'day.in-the-past',
    );
    expect(say(record, 'notify', 'served', { day: '2023-02-04', complaint: complaintForm })?.code).toBe(
      'day.in-the-future',
    );
    expect(say(record, 'notify', 'served', { day: '2023-02-02', complaint: {} })?.code).toBe('complaint.which-channel');
    expect(say(record, 'notify', 'served', { day: '2023-02-02', complaint: complaintForm })).toBeUndefined();
  });

  it('nobody has to rate; a bad rating says why and is looked into before the closing', () => {
    const silent = upTo('rating');
    silent.passDays(20);
    expect(silent.matter.outcome).toBe('terminated');
    const record = upTo('rating');
    for (const complaintForm of [{ stars: 2 }, { stars: 0 }, { stars: 6 }, { stars: 4.5 }, {}])
      expect(say(record, 'rating', 'rate', { complaint: complaintForm })?.code).toBe('complaint.which-stars');
    decide(record, 'rating', 'rate', { complaint: { stars: 2, reasons: ['slow'] } });
    expect(stepsOpen(record)).toEqual(['rating-review']);
    decide(record, 'rating-review', 'answered');
    expect(record.matter.outcome).toBe('terminated');
    const content = decide(upTo('rating'), 'rating', 'rate', { complaint: { stars: 3 } });
    expect(content.matter.outcome).toBe('terminated');
  });
});

describe('a settlement', () => {
  it('has both signatures and duties with days', () => {
    const record = upTo('handle');
    const signed = { complainant: '2023-02-01', complainee: '2023-02-01' };
    const duty = { unit: 'MKT_REG', duty: 'renew', due: '2023-03-01' };
    const code = (form: object) => say(record, 'handle', 'settle', { complaint: form })?.code;
    expect(code({ signed, duties: [] })).toBe('complaint.settlement-incomplete');
    expect(code({ duties: [duty] })).toBe('complaint.settlement-incomplete');
    expect(code({ signed: { ...signed, complainee: '2023-02-02' }, duties: [duty] })).toBe('day.in-the-future');
    expect(code({ signed, duties: [{ ...duty, due: '2023-01-31' }] })).toBe('day.in-the-past');
    expect(code({ signed, duties: [{ ...duty, unit: 'NOBODY' }] })).toBe('unit.unknown');
    expect(code({ signed, duties: [duty] })).toBeUndefined();
  });

  it('that is kept closes the complaint when the handler has looked', () => {
    const record = settled();
    decide(decide(record, 'notify', 'served'), 'rating', 'rate');
    expect(stepsOpen(record)).toEqual(['perform']);
    expect(say(record, 'perform', 'performed', { evidence: [] })?.code).toBe('complaint.evidence-needed');
    decide(record, 'perform', 'performed');
    decide(record, 'performance-check', 'deny');
    expect(record.desk('perform').due).toBe('2023-02-21T17:30:00+08:00');
    decide(decide(record, 'perform', 'performed'), 'performance-check', 'confirm');
    expect(record.matter).toMatchObject({
      outcome: 'terminated',
      facts: { termination: { reason: 'AGREED', settled: true } },
    });
  });

  it('that is broken goes to the leader in charge, who presses or has somebody answer for it', () => {
    const record = settled();
    decide(decide(record, 'notify', 'served'), 'rating', 'rate');
    until(record, '2023-02-21', '17:30');
    expect(findBroken(record)?.code).toBe('complaint.still-time');
    record.pass(1000);
    expect(findBroken(record)).toBeUndefined();
    expect(record.desk('breach-review').party).toBe('DISTRICT_GOV');
    decide(record, 'breach-review', 'press', { day: '2023-03-01' });
    expect(record.desk('perform')).toMatchObject({ party: 'MKT_REG', due: '2023-03-01T17:30:00+08:00' });
    decide(decide(record, 'perform', 'broken'), 'breach-review', 'account');
    expect(record.matter.outcome).toBe('terminated');
  });

  const findBroken = (record: SampleRecord) =>
    act(record, 'find-broken', { desk: `${record.matter.id}.${record.desk('perform').no}` });
});

describe('an appeal', () => {
  it('against a refusal opens the closed complaint for the file alone, and closes it again when it is upheld', () => {
    const record = refusedOne();
    done(record, 'appeal', {}, COMPLAINANT);
    expect([stepsOpen(record), record.matter.chapter, record.matter.outcome]).toEqual([['appeal-file'], 2, null]);
    expect(complainantState(record.matter, record.at()).state).toBe('appeal-file');
    decide(decide(record, 'appeal-file', 'sent'), 'appeal-outcome', 'upheld');
    expect(record.matter).toMatchObject({
      outcome: 'refused',
      facts: { closedAs: null, appeal: { outcome: 'upheld' } },
    });
    expect(act(record, 'appeal', {}, COMPLAINANT)?.code).toBe('complaint.appealed-already');
  });

  it('that is granted begins another chapter at the handling, with 60 working days of its own', () => {
    const record = reach('appeal-outcome');
    until(record, '2023-03-01');
    decide(record, 'appeal-outcome', 'reopened');
    expect(record.desk('handle')).toMatchObject({ chapter: 3, due: '2023-05-26T17:30:00+08:00' });
    decide(record, 'handle', 'propose-termination');
    decide(decide(record, 'termination-approval', 'approve'), 'notify', 'served');
    expect(act(record, 'appeal', {}, COMPLAINANT)).toBeUndefined();
    decide(record, 'rating', 'rate');
    expect(stepsOpen(record)).toEqual(['appeal-file']);
    decide(decide(record, 'appeal-file', 'sent'), 'appeal-outcome', 'upheld');
    expect(record.matter.outcome).toBe('terminated');
  });

  it('does not end what a settlement binds to', () => {
    const record = decide(settled(), 'notify', 'served');
    const due = record.desk('perform').due;
    decide(decide(done(record, 'appeal', {}, COMPLAINANT), 'appeal-file', 'sent'), 'appeal-outcome', 'reopened');
    expect(stepsOpen(record).sort()).toEqual(['handle', 'perform']);
    expect(record.desk('perform')).toMatchObject({ due, chapter: 2 });
  });

  it('by letter is entered by an officer with its way, and there is none before a decision', () => {
    expect(act(refusedOne(), 'appeal', { complaint: { channel: 'portal' } })?.code).toBe('complaint.which-channel');
    expect(act(refusedOne(), 'appeal', { complaint: { channel: 'fax' } })).toBeUndefined();
    expect(act(upTo('handle'), 'appeal')?.code).toBe('complaint.nothing-to-appeal');
  });
});

describe('a measure against a complainant', () => {
  it.each([
    ['2023-01-31', 'complaint.not-watched'],
    ['2023-02-01', undefined],
    ['2024-02-01', undefined],
    ['2024-02-02', 'complaint.not-watched'],
  ])('on %s, after a complaint of 2023-02-01: %s', (day, code) => {
    const record = until(refusedOne(), '2024-03-01');
    expect(act(record, 'report-measure', { day })?.code).toBe(code);
  });

  it('is looked into beside the closed complaint, whose outcome stands and whose state tells nothing of it', () => {
    const record = done(refusedOne(), 'report-measure');
    expect(record.desk('retaliation-review').party).toBe('GOV_OFFICE_SUP');
    expect(complainantState(record.matter, record.at())).toMatchObject({ state: 'refused', units: [], next: null });
    done(record, 'appeal', {}, COMPLAINANT);
    decide(record, 'retaliation-review', 'founded');
    expect(stepsOpen(record)).toEqual(['appeal-file']);
    decide(decide(record, 'appeal-file', 'sent'), 'appeal-outcome', 'upheld');
    expect(record.matter.outcome).toBe('refused');
  });

  it('outlives a refusal, and is not lost with it', () => {
    const record = decide(done(complaint(), 'report-measure'), 'decide-acceptance', 'refuse');
    expect([stepsOpen(record), record.matter.outcome]).toEqual([['retaliation-review'], null]);
    decide(record, 'retaliation-review', 'unfounded');
    expect(record.matter.outcome).toBe('refused');
  });
});

describe('what comes by letter', () => {
  it('is entered at the complainant’s desk by an officer of the handler, with its way', () => {
    const record = reach('supplement');
    const desk = `${record.matter.id}.${record.desk('supplement').no}`;
    expect(act(record, 'enter', { desk, to: 'supplement', complaint: {} })?.code).toBe('complaint.which-channel');
    expect(act(record, 'enter', { desk, to: 'rate' })?.code).toBe('act.not-at-this-step');
    expect(act(record, 'enter', { desk, to: 'supplement', complaint: { channel: 'letter' } })).toBeUndefined();
    expect(record.matter.desks.find(({ step }) => step === 'supplement')).toMatchObject({
      verdict: 'supplement',
      facts: { channel: 'letter' },
      decidedBy: { unit: 'COMPLAINT_CENTER' },
    });
  });
});

describe('what the complainant is told', () => {
  it('is the step, who has it, by when, what comes next, and how the clocks of its remedies stand', () => {
    const record = upTo('handle', complaint({ remedies: { knownOn: '2025-08-09' } }, '2025-09-26'));
    expect(complainantState(record.matter, record.at())).toEqual({
      state: 'handle',
      units: ['COMPLAINT_CENTER'],
      by: '2025-12-25T17:30:00+08:00',
      provisional: false,
      longPending: false,
      next: 'termination-approval',
      remedies: [
        { remedy: 'reconsideration', source: '行政复议法第20条', due: '2025-10-09', provisional: false, running: true },
        { remedy: 'litigation', source: '行政诉讼法第46条', due: '2026-02-09', provisional: false, running: true },
      ],
    });
    until(record, '2025-10-10');
    expect(complainantState(record.matter, record.at()).remedies.map(({ running }) => running)).toEqual([false, true]);
  });

  it('names its own desk by its step alone', () => {
    expect(complainantState(reach('supplement').matter, complaint().at())).toMatchObject({
      state: 'supplement',
      units: [],
    });
  });
});

it('a common problem becomes a task, whose result comes back, also when the complaint is closed', () => {
  const record = upTo('end', done(complaint(), 'link-task'));
  done(record, 'task-result');
  expect(record.matter.facts).toMatchObject({
    keyTask: 'a task',
    taskResult: { result: 'done', on: dayOf(record.now) },
  });
});
