import { type Moment } from '../act/moment.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf, type Day } from '../time/day.ts';
import { dueDay, type Term } from '../time/due.ts';
import { complaintOf } from './complaint.ts';

/** 救济期限: a complaint stops no clock of reconsideration or litigation (Art 8); the complainant is told how they stand. */
export interface Remedy {
  remedy: 'reconsideration' | 'litigation';
  source: string;
  /** The last day; rolled forward to a working day (民法典 Art 203). */
  due: Day;
  provisional: boolean;
  running: boolean;
}

const REMEDIES: readonly { remedy: Remedy['remedy']; term: Term; source: string }[] = [
  { remedy: 'reconsideration', term: '60d', source: '行政复议法第20条' },
  { remedy: 'litigation', term: '6m', source: '行政诉讼法第46条' },
];

/** Both, from the day on which the act complained of became known; none while that is not known, and for the environment. */
export function remediesOf(matter: Matter, at: Moment): Remedy[] {
  const { remedies, type } = complaintOf(matter);
  const { knownOn } = remedies;
  if (knownOn === undefined || type === 2) return [];
  return REMEDIES.map(({ remedy, term, source }) => {
    const { due, provisional } = dueDay(at.calendar, knownOn, term);
    return { remedy, source, due, provisional, running: dayOf(at.now) <= due };
  });
}
