import { type Moment } from '../act/moment.ts';
import { progressOf } from '../act/progress.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Instant } from '../time/day.ts';
import { COMPLAINANT } from '../unit/offices.ts';
import { complaintOf, isLongPending } from './complaint.ts';
import { remediesOf, type Remedy } from './remedies.ts';
import { COMPLAINT_STEPS, type ComplaintStep } from './steps.ts';

/** Where a complaint stands, as its complainant is told (domain C2); the same desks that staff see. */
export interface ComplainantState {
  /** A step, `passed-on` between two, or the outcome of a closed one. */
  state: ComplaintStep | 'passed-on' | (string & {});
  /** Codes of the units it lies before. */
  units: string[];
  /** By when the last of them has to have decided; null where no limit runs. */
  by: Instant | null;
  provisional: boolean;
  longPending: boolean;
  /** The step that comes next if all goes its way; null at the end. */
  next: ComplaintStep | null;
  remedies: Remedy[];
}

/** What an officer works at beside the course of things is his; that of a unit that got even is nobody's to know. */
const TOLD_BESIDE: readonly string[] = ['perform', 'appeal-file', 'appeal-outcome', 'rating-review'];

export function complainantState(matter: Matter, at: Moment): ComplainantState {
  const shown = shownOf(matter);
  const dues = shown.flatMap(({ due }) => due ?? []).sort();
  return {
    state: shown[0]?.step ?? outcomeOf(matter),
    units: [...new Set(shown.map(({ party }) => party))].filter((unit) => unit !== COMPLAINANT),
    by: dues.at(-1) ?? null,
    provisional: shown.some((desk) => desk.provisional),
    longPending: isLongPending(matter),
    next: nextStep(matter),
    remedies: remediesOf(matter, at),
  };
}

/** The desk at which the complainant itself has to do something. */
export const complainantsDesk = (matter: Matter): Desk | undefined =>
  matter.desks.find((desk) => isOpen(desk) && desk.party === COMPLAINANT && desk.step !== 'silence');

function shownOf(matter: Matter): Desk[] {
  const open = matter.desks.filter(isOpen);
  const main = open.filter(({ step }) => COMPLAINT_STEPS[step as ComplaintStep]?.line === 'main');
  return main.length > 0 ? main : open.filter(({ step }) => TOLD_BESIDE.includes(step));
}

const outcomeOf = (matter: Matter): string => matter.outcome ?? complaintOf(matter).closedAs ?? 'passed-on';

function nextStep(matter: Matter): ComplaintStep | null {
  if (matter.closedAt !== null) return null;
  const states = progressOf(matter, COMPLAINT_STEPS);
  return (Object.keys(states) as ComplaintStep[]).find((step) => states[step] === 'owed') ?? null;
}
