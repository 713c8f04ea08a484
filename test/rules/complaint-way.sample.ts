import { type Act } from '@duban/domain/act/act';
import { type ComplaintForm } from '@duban/domain/complaint/complaint-form';
import { type ComplaintStep } from '@duban/domain/complaint/steps';
import { opened, type Received } from '@duban/domain/complaint/receive';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { type Refusal } from '@duban/domain/refusal';
import { addDays, at, dayOf, type Day } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { complaintStory } from '@duban/workflows/complaint.story';
import { person, SampleRecord } from './record.sample.ts';

export const CENTER = person('COMPLAINT_CENTER', 'complaint-officer');
export const COMPLAINANT = person('COMPLAINANT', 'enterprise-agent');

const RECEIVED: Received = {
  type: 1,
  ruleSet: 'MOFCOM-2020-3',
  channel: 'portal',
  receivedOn: '2023-02-01',
  complainee: 'MKT_REG',
  topic: 'licensing',
  clause: 'T9',
  secrecy: 'ordinary',
  hidden: false,
  agent: false,
  remedies: { knownOn: '2023-01-16' },
};

const NAMED = {
  id: '00000000-0000-4000-8000-000000000001',
  planId: '00000000-0000-4000-8000-000000000002',
  no: 'TS2023-0001-7',
};

/** A complaint that has just come in, at ten in the morning of the day. */
export const complaint = (more: Partial<Received> = {}, on: Day = '2023-02-01'): SampleRecord =>
  new SampleRecord(
    opened({ ...RECEIVED, receivedOn: on, ...more }, NAMED),
    complaintStory,
    at(on, '10:00'),
    'decide-acceptance',
  );

/** What each act's form holds; where it is about a day, a later one of the record's. */
export function form(type: string, record: SampleRecord): Omit<Act, 'type'> {
  const today = dayOf(record.now);
  const settlement = {
    duties: [{ unit: 'MKT_REG', duty: 'renew', due: addDays(today, 20) }],
    signed: { complainant: today, complainee: today },
  };
  const complaintForm: ComplaintForm = {
    ...settlement,
    missing: ['standing'],
    agency: 'CITY',
    method: 'COORDINATION',
    channel: 'letter',
    stars: 5,
    reasons: ['slow'],
    measure: 'penalty',
    task: 'a task',
    result: 'done',
  };
  return {
    words: 'sealed:1',
    evidence: ['sealed:2'],
    ground: GROUNDS[type] ?? 'NO_LEGAL_BASIS',
    day: DAYS[type]?.(record) ?? today,
    units: ['ONE'],
    unit: 'MKT_REG',
    complaint: complaintForm,
  };
}

const GROUNDS: Record<string, string> = { refuse: 'NOT_FIE', 'deem-withdrawn': 'PETITION_ACCEPTED_OR_ENDED' };

const DAYS: Record<string, (record: SampleRecord) => Day> = {
  press: (record) => addDays(dayOf(record.now), 10),
  'ask-extension': (record) => addDays(dayOf(record.open('handle')[0]?.due ?? record.now), 10),
};

/** Somebody acts on the whole complaint. */
export const act = (
  record: SampleRecord,
  type: string,
  more: Partial<Act> = {},
  by: Actor = CENTER,
): Refusal | undefined => record.act(by, { ...form(type, record), type, ...more });

/** The same, which has to succeed. */
export function done(record: SampleRecord, type: string, more: Partial<Act> = {}, by: Actor = CENTER): SampleRecord {
  const no = act(record, type, more, by);
  if (no) throw new Error(`${type} refused: ${no.code} ${JSON.stringify(no.facts)}`);
  return record;
}

/** The open desk of a step decides; answers the refusal, if there is one. */
export function say(record: SampleRecord, step: string, type: string, more: Partial<Act> = {}): Refusal | undefined {
  const desk = record.desk(step);
  return atDesk(record, desk, type, more);
}

export const atDesk = (record: SampleRecord, desk: Desk, type: string, more: Partial<Act> = {}): Refusal | undefined =>
  record.act(person(desk.party, desk.seat), {
    ...form(type, record),
    type,
    desk: deskId(record.matter.id, desk.no),
    ...more,
  });

/** The same, which has to succeed. */
export function decide(record: SampleRecord, step: string, type: string, more: Partial<Act> = {}): SampleRecord {
  const no = say(record, step, type, more);
  if (no) throw new Error(`${step} ${type} refused: ${no.code} ${JSON.stringify(no.facts)}`);
  return record;
}

const WAY: [ComplaintStep, (record: SampleRecord) => void][] = [
  ['decide-acceptance', (record) => decide(record, 'decide-acceptance', 'accept')],
  ['handle', (record) => decide(record, 'handle', 'propose-termination')],
  ['termination-approval', (record) => decide(record, 'termination-approval', 'approve')],
  ['notify', (record) => decide(record, 'notify', 'served')],
  ['rating', (record) => decide(record, 'rating', 'rate')],
];

/** A complaint on its way, with a step of the main line before its party; `end`: to its end. */
export function upTo(step: ComplaintStep | 'end', record = complaint()): SampleRecord {
  for (const [name, go] of WAY) {
    if (name === step) return record;
    go(record);
  }
  return record;
}

export const settled = (record = upTo('handle')): SampleRecord =>
  decide(decide(record, 'handle', 'settle'), 'termination-approval', 'approve');

export const refusedOne = (): SampleRecord => decide(complaint(), 'decide-acceptance', 'refuse');

const replying = (): SampleRecord => done(done(upTo('handle'), 'release'), 'ask-reply');

/** How the desk of a step off the main line comes to be. */
const SIDES: Partial<Record<ComplaintStep, () => SampleRecord>> = {
  supplement: () => decide(complaint(), 'decide-acceptance', 'ask-supplement'),
  reply: replying,
  consult: () => done(upTo('handle'), 'consult'),
  extension: () => done(upTo('handle'), 'ask-extension'),
  silence: () => done(upTo('handle'), 'contacted-absent'),
  'propose-end': () => done(upTo('handle'), 'withdraw-complaint', {}, COMPLAINANT),
  perform: () => settled(),
  'performance-check': () => decide(settled(), 'perform', 'performed'),
  'breach-review': () => decide(settled(), 'perform', 'broken'),
  'long-pending': () => {
    const record = upTo('handle');
    record.passDays(366);
    return record;
  },
  'rating-review': () => decide(upTo('rating'), 'rating', 'rate', { complaint: { stars: 2, reasons: ['slow'] } }),
  'appeal-file': () => done(refusedOne(), 'appeal', {}, COMPLAINANT),
  'appeal-outcome': () => decide(done(refusedOne(), 'appeal', {}, COMPLAINANT), 'appeal-file', 'sent'),
  'retaliation-review': () => done(upTo('handle'), 'report-measure'),
  'retaliation-review-by-leader': () => done(upTo('handle'), 'report-measure', { unit: 'GOV_OFFICE_SUP' }),
};

/** A complaint with an open desk of any step. */
export const reach = (step: ComplaintStep): SampleRecord => SIDES[step]?.() ?? upTo(step);

export const stepsOpen = (record: SampleRecord): string[] => record.open().map(({ step }) => step);
