import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Instant } from '../time/day.ts';
import { COMPLAINT_STEPS, type ComplaintStep } from './steps.ts';
import { COMPLAINANT } from './parties.ts';

/** Where a complaint stands, as its complainant is told; the same desks that staff see. */
export interface ComplainantState {
  /** A step, `passed-on` between two, or the outcome of a closed one. */
  state: ComplaintStep | 'passed-on' | (string & {});
  /** By when it has to be decided. */
  by: Instant | null;
  provisional: boolean;
}

const isMain = ({ step }: Desk): boolean => COMPLAINT_STEPS[step as ComplaintStep]?.line === 'main';

export function complainantState(matter: Matter): ComplainantState {
  if (matter.closedAt !== null) return { state: matter.outcome ?? 'closed', by: null, provisional: false };
  const desk = matter.desks.find((one) => isOpen(one) && isMain(one));
  if (!desk) return { state: 'passed-on', by: null, provisional: false };
  return { state: desk.step, by: desk.due, provisional: desk.provisional };
}

/** The desk at which the complainant itself has to do something. */
export const complainantDesk = (matter: Matter): Desk | undefined =>
  matter.desks.find((desk) => isOpen(desk) && desk.party === COMPLAINANT);
