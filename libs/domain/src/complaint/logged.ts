import { type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { dayOf, type Day } from '../time/day.ts';
import { complaintOf, written } from './complaint.ts';

/** A line of the record of handling: what was done and when; the words stay sealed beside the entry. */
export function logged({ matter, by, at }: MatterContext, what: string, on: Day = dayOf(at.now)): Change {
  const before = complaintOf(matter).log ?? [];
  return { type: 'facts', facts: written({ log: [...before, { what, on, by: by.id }] }) };
}
