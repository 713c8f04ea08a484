import { type Day } from '../time/day.ts';
import { type ComplaintCase, type ComplaintEvent } from './complaint-case.ts';
import { type ComplaintLine } from './complaint-line.ts';

type Written = [what: ComplaintEvent['what'], on: Day, code?: string];

/** A case for tests: received on a day, with what happened to it. */
export function sampleCase(
  no: string,
  received: Day,
  events: readonly Written[] = [],
  more: Partial<ComplaintLine> & { enteredOn?: Day } = {},
): ComplaintCase {
  const { enteredOn = received, ...line } = more;
  return {
    no,
    enteredOn,
    line: { ...LINE, receivedOn: received, ...line },
    events: events.map(([what, on, code = null]) => ({ what, on, code })),
  };
}

const LINE: ComplaintLine = {
  id: 'm',
  no: 'TS2023-0001-1',
  handler: 'COMPLAINT_CENTER',
  complainee: 'MKT_REG',
  type: 1,
  topic: 'licensing',
  clause: null,
  receivedOn: '2023-01-01',
  acceptedOn: null,
  endedOn: null,
  ended: null,
  closedOn: null,
  longPending: false,
  stars: null,
  advisedOn: [],
};
