import fc from 'fast-check';
import { COMPLAINT_MATTER_ACTS } from '@duban/domain/complaint/acts';
import { complaintOf } from '@duban/domain/complaint/complaint';
import { COMPLAINT_STEPS, type ComplaintStep } from '@duban/domain/complaint/steps';
import { deskId, type Desk } from '@duban/domain/desk/desk';
import { type Actor } from '@duban/domain/unit/actor';
import { COMPLAINANT, form } from './complaint-way.sample.ts';
import { person, type SampleRecord } from './record.sample.ts';

export const COMPLAINEES = [
  'MKT_REG',
  'ONE',
  'COMMERCE',
  'COMPLAINT_CENTER',
  'GOV_OFFICE_SUP',
  'DISTRICT_GOV',
] as const;

/** Mostly a verdict of an open desk, often an act on the whole complaint, and time that passes. */
export const complaintMove = fc.record({
  desk: fc.nat(8),
  verdict: fc.nat(7),
  besides: fc.option(fc.constantFrom(...Object.keys(COMPLAINT_MATTER_ACTS), 'enter', 'find-broken', 'urge'), {
    freq: 2,
  }),
  who: fc.constantFrom('a', 'b'),
  unit: fc.constantFrom('MKT_REG', 'ONE', 'TWO', 'CUSTOMS', 'GOV_OFFICE_SUP'),
  ground: fc.constantFrom('AGREED', 'ABSENT', 'WITHDRAWN', 'NO_LEGAL_BASIS', undefined, undefined),
  stars: fc.constantFrom(1, 5),
  days: fc.constantFrom(0, 0, 0, 0, 3, 20, 40, 370),
});

export type ComplaintMove = typeof complaintMove extends fc.Arbitrary<infer M> ? M : never;

const withId = (by: Actor, who: string): Actor => ({ ...by, id: `${by.id}.${who}` });

export function playMove(record: SampleRecord, move: ComplaintMove): void {
  const { besides, who, days } = move;
  const open = record.open();
  const desk = open[move.desk % Math.max(1, open.length)];
  const handler = withId(person(complaintOf(record.matter).handler, 'complaint-officer'), who);
  if (besides)
    record.act(besides === 'heard' && who === 'a' ? COMPLAINANT : handler, formOf(record, besides, move, desk));
  else if (desk) {
    const allowed = COMPLAINT_STEPS[desk.step as ComplaintStep].verdicts;
    // The good one is as likely as all others together, so that some plays come far.
    const type = allowed[move.verdict < 3 ? 0 : move.verdict % allowed.length] ?? '';
    record.act(withId(person(desk.party, desk.seat), who), formOf(record, type, move, desk));
  }
  if (days > 0) record.passDays(days);
}

function formOf(record: SampleRecord, type: string, { unit, ground, stars }: ComplaintMove, desk: Desk | undefined) {
  const filled = form(type, record);
  return {
    ...filled,
    type,
    unit,
    units: [unit],
    ...(ground === undefined ? {} : { ground }),
    complaint: { ...filled.complaint, stars },
    ...(type === 'enter' ? { to: desk?.step === 'rating' ? 'rate' : 'supplement' } : {}),
    ...(desk ? { desk: deskId(record.matter.id, desk.no) } : {}),
  };
}

const ENDING: Partial<Record<ComplaintStep, string>> = {
  'decide-acceptance': 'refuse',
  handle: 'propose-termination',
  perform: 'broken',
  'appeal-outcome': 'upheld',
  'breach-review': 'account',
  extension: 'refuse',
};

/** Everybody does what brings it to its end; answers how many acts that took. */
export function bringToEnd(record: SampleRecord): number {
  for (let acts = 0; acts < 60; acts++) {
    if (record.matter.closedAt !== null) return acts;
    const [moved] = record.open().filter((desk) => {
      const step = desk.step as ComplaintStep;
      const type = ENDING[step] ?? COMPLAINT_STEPS[step].verdicts[0] ?? '';
      // A third person, who has proposed nothing.
      const by = withId(person(desk.party, desk.seat), desk.seat);
      return record.act(by, { ...form(type, record), type, desk: deskId(record.matter.id, desk.no) }) === undefined;
    });
    if (!moved) throw new Error(`nobody can go on: ${JSON.stringify(record.matter)}`);
  }
  throw new Error(`it does not end: ${JSON.stringify(record.matter)}`);
}
