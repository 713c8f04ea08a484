import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Instant } from '../time/day.ts';
import { applicationOf } from './application.ts';
import { REWARD_STEPS, type RewardStep } from './steps.ts';

/** Where an application stands, as its applicant is told; the same desks that staff see (pages §4). */
export interface ApplicantState {
  /** A step, `passed-on` between two, or the outcome of a closed one. */
  state: RewardStep | 'passed-on' | (string & {});
  /** Codes of the units it lies before. */
  units: string[];
  /** By when the last of them has to have decided. */
  by: Instant | null;
  provisional: boolean;
}

const lineOf = ({ step }: Desk): string | undefined => REWARD_STEPS[step as RewardStep]?.line;

export function applicantState(matter: Matter): ApplicantState {
  if (matter.closedAt !== null) return { state: matter.outcome ?? 'closed', units: [], by: null, provisional: false };
  const open = matter.desks.filter(isOpen);
  // While an objection is checked nothing else decides, also when the publicity has ended meanwhile.
  const main = open.filter((desk) => lineOf(desk) === 'main');
  const shown = main.length > 0 ? main : open;
  const dues = shown.flatMap(({ due }) => due ?? []).sort();
  return {
    state: shown[0]?.step ?? 'passed-on',
    units: [...new Set(shown.map(({ party }) => party))],
    by: dues.at(-1) ?? null,
    provisional: shown.some((desk) => desk.provisional),
  };
}

/** The desk at which the applicant itself has to do something. */
export const ownDesk = (matter: Matter): Desk | undefined =>
  matter.desks.find((desk) => isOpen(desk) && desk.party === applicationOf(matter).enterprise.code);
