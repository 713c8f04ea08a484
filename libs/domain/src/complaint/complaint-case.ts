import { type Desk, isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Day, dayOf, type Instant, millis } from '../time/day.ts';
import { type ComplaintLine, lineOf } from './complaint-line.ts';

/** How a complaint can come to an end here. */
export const ENDINGS = ['refused', 'redirected', 'withdrawn', 'terminated'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface ComplaintEvent {
  what: Ending | 'accepted' | 'reopened' | 'extended' | 'long-pending' | 'rated';
  on: Day;
  /** Ground of a refusal, reason of a termination, points of a rating. */
  code: string | null;
}

/**
 * 投诉 as it is reported: its line and what happened to it, codes and days. The events are read from its desks, which stay
 * when a complaint is handled anew: what a past period is told does not change with what comes later.
 */
export interface ComplaintCase {
  no: string;
  /** When it was entered in the register; what came by letter may have been received before. */
  enteredOn: Day;
  line: ComplaintLine;
  /** In the order in which they happened. */
  events: ComplaintEvent[];
}

export const caseOf = (matter: Matter): ComplaintCase => ({
  no: matter.no,
  enteredOn: dayOf(matter.openedAt),
  line: lineOf(matter),
  events: eventsOf(matter),
});

export type CaseState = 'undecided' | 'in-progress' | Ending;

const STATES: Readonly<Partial<Record<ComplaintEvent['what'], CaseState>>> = {
  accepted: 'in-progress',
  reopened: 'in-progress',
  ...Object.fromEntries(ENDINGS.map((ending) => [ending, ending])),
};

/** Where it stood at the end of a day. */
export const stateOn = ({ events }: Pick<ComplaintCase, 'events'>, day: Day): CaseState =>
  events.reduce<CaseState>((state, { what, on }) => (on <= day ? (STATES[what] ?? state) : state), 'undecided');

interface Reading {
  what: ComplaintEvent['what'];
  code?: (desk: Desk, matter: Matter) => unknown;
}

const ground = ({ facts }: Desk) => facts?.['ground'];

const READINGS: Readonly<Record<string, Reading>> = {
  'decide-acceptance/accept': { what: 'accepted' },
  'decide-acceptance/refuse': { what: 'refused', code: ground },
  'decide-acceptance/redirect': { what: 'redirected' },
  'decide-acceptance/withdrawn': { what: 'withdrawn' },
  'supplement/withdrawn': { what: 'withdrawn' },
  'termination-approval/approve': { what: 'terminated', code: reasonProposed },
  'appeal-outcome/reopened': { what: 'reopened' },
  'extension/grant': { what: 'extended' },
  'rating/rate': { what: 'rated', code: ({ facts }) => facts?.['stars'] },
};

/** The proposal or the settlement that an approval decided on is the last before it. */
function reasonProposed({ no }: Desk, { desks }: Matter): unknown {
  const proposal = desks.findLast((one) => isLive(one) && one.no < no && one.step === 'handle' && one.verdict !== null);
  return proposal?.facts?.['reason'];
}

function eventsOf(matter: Matter): ComplaintEvent[] {
  const dated = matter.desks.filter(isLive).flatMap((desk) => eventOfDesk(desk, matter));
  dated.sort((one, other) => millis(one.at) - millis(other.at) || one.no - other.no);
  return dated.map(({ at, event }) => ({ ...event, on: dayOf(at) }));
}

interface Dated {
  at: Instant;
  no: number;
  event: Omit<ComplaintEvent, 'on'>;
}

function eventOfDesk(desk: Desk, matter: Matter): Dated[] {
  const { no, step, verdict, decidedAt, laidAt } = desk;
  if (step === 'long-pending') return [{ at: laidAt, no, event: { what: 'long-pending', code: null } }];
  const reading = READINGS[`${step}/${verdict}`];
  if (!reading || decidedAt === null) return [];
  const code = reading.code?.(desk, matter);
  return [{ at: decidedAt, no, event: { what: reading.what, code: code === undefined ? null : String(code) } }];
}
