import { deskId } from '@duban/domain/desk/desk';
import { type KeyTaskStep } from '@duban/domain/key-task/steps';
import { LEADER, OFFICE, person, SampleRecord } from './record.sample.ts';

/** A sub-duty for each unit. */
export const pieces = (due: string, units = ['ONE', 'TWO']) =>
  units.map((unit) => ({ unit, deliverable: 'a paper', due }));

/** A task on its way, with the desks of a step before its parties. */
export function upTo(step: string, record = new SampleRecord()): SampleRecord {
  const way: [string, () => void][] = [
    ['register', () => record.all('register', 'approve')],
    ['sign', () => record.all('sign', 'accept')],
    ['break-down', () => record.all('break-down', 'submit', { pieces: pieces('2023-06-30', record.matter.supports) })],
    ['deliver', () => record.all('deliver', 'deliver', { progress: 100, words: 'done' })],
    ['answer', () => record.all('answer', 'submit', { words: 'report' })],
    ['countersign', () => record.all('countersign', 'agree')],
    ['review-unit', () => record.all('review-unit', 'pass')],
    ['review-office', () => record.all('review-office', 'pass')],
    ['review-leader', () => record.all('review-leader', 'pass')],
  ];
  for (const [name, go] of way) {
    if (name === step) return record;
    go();
  }
  return record;
}

/** A task that the leader let end before it was done. */
export function terminated(): SampleRecord {
  const record = upTo('deliver');
  record.act(OFFICE, { type: 'terminate', words: 'moot' });
  record.decide('termination', 'approve');
  return record;
}

/** A task that was not taken in. */
export function unregistered(): SampleRecord {
  const record = new SampleRecord();
  record.decide('register', 'reject', { words: 'no' });
  return record;
}

/** How a desk of a side step comes to be. */
const SIDES: Partial<Record<KeyTaskStep, () => SampleRecord>> = {
  redirect: () => {
    const record = upTo('sign');
    record.decide('sign', 'send-back', { party: 'ONE', words: 'not ours' });
    return record;
  },
  report: () => {
    const record = upTo('deliver');
    record.passDays(1);
    return record;
  },
  extension: () => {
    const record = upTo('deliver');
    record.decide('deliver', 'request-extension', { party: 'ONE', day: '2023-07-10', words: 'more time' });
    return record;
  },
  'task-extension': () => {
    const record = upTo('answer');
    record.decide('answer', 'request-extension', { day: '2024-02-01', words: 'more time' });
    return record;
  },
  termination: () => acted(OFFICE, 'terminate'),
  handling: () => acted(LEADER, 'instruct'),
  feedback: () => {
    const record = acted(LEADER, 'instruct');
    record.decide('handling', 'assign', { units: ['LEAD'], words: 'please' });
    return record;
  },
  presentation: () => {
    const record = acted(LEADER, 'instruct');
    record.decide('handling', 'assign', { units: ['LEAD'], words: 'please' });
    record.decide('feedback', 'give', { words: 'done' });
    return record;
  },
  conclusion: () => acted(OFFICE, 'conclude'),
  objection: () => {
    const record = acted({ ...OFFICE, id: 'another' }, 'conclude');
    record.decide('conclusion', 'object', { words: 'wrong figures' });
    return record;
  },
};

function acted(by: typeof OFFICE, type: string): SampleRecord {
  const record = upTo('deliver');
  const no = record.act(by, { type, words: 'because', units: ['ONE'] });
  if (no) throw new Error(`${type}: ${no.code}`);
  return record;
}

/** A task with an open desk of any step. */
export const reach = (step: KeyTaskStep): SampleRecord => SIDES[step]?.() ?? upTo(step);

/** The verdict with which a step goes on in its usual way. */
const USUAL: Partial<Record<KeyTaskStep, string>> = {
  redirect: 'insist',
  extension: 'grant',
  'task-extension': 'grant',
  termination: 'refuse',
  objection: 'uphold',
};

/** The same when that desk has just been decided; answers its number. */
export function after(step: KeyTaskStep, verdicts: readonly string[]): { record: SampleRecord; desk: string } {
  const record = reach(step);
  const [desk] = record.open(step);
  if (!desk) throw new Error(`no open desk of ${step}`);
  const form = {
    words: 'so be it',
    progress: 50,
    units: ['LEAD'],
    pieces: pieces('2023-06-30', record.matter.supports),
  };
  const by = person(desk.party, desk.seat);
  const id = deskId(record.matter.id, desk.no);
  const no = record.act(by, { type: USUAL[step] ?? verdicts[0] ?? '', desk: id, ...form });
  if (no) throw new Error(`${step}: ${no.code}`);
  return { record, desk: id };
}
