import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { type ActRule } from './act.ts';
import { type Change } from './change.ts';
import { mainSteps } from './progress.ts';
import { type StepTable } from './step-rule.ts';

/** Verdicts that began a round or a side desk are facts others already stand on; they are not taken back. */
const WITHDRAWABLE = ['accept', 'submit', 'deliver', 'agree', 'pass', 'report', 'no-change'];

/** 撤回: one's own decision, until anyone has acted on a later step; the desks of later steps are void with it. */
export const withdrawal = (steps: StepTable): ActRule => ({
  whyNot: ({ desk, matter, by }) => {
    if (desk.verdict === null) return refused('withdraw.not-decided');
    if (desk.decidedBy?.id !== by.id) return refused('act.not-yours');
    if (!WITHDRAWABLE.includes(desk.verdict)) return refused('withdraw.not-this-verdict', { verdict: desk.verdict });
    const acted = laidAfter(matter, desk, steps).find((later) => later.verdict !== null);
    if (acted) return refused('withdraw.acted-on', { by: String(acted.decidedBy?.name), at: String(acted.decidedAt) });
    return sameRound(matter, desk) ? undefined : refused('withdraw.acted-on');
  },
  changes: ({ desk, matter }) => [
    ...laidAfter(matter, desk, steps)
      .filter(isOpen)
      .map((later): Change => ({ type: 'voided', desk: later.no })),
    { type: 'undecided', desk: desk.no },
  ],
});

/** Desks that stand on the decision: of later steps of the main line. A colleague's redirect or extension does not. */
function laidAfter(matter: Matter, desk: Desk, steps: StepTable): Desk[] {
  const order = mainSteps(steps);
  if (!order.includes(desk.step)) return [];
  const later = order.slice(order.indexOf(desk.step) + 1);
  return matter.desks.filter(
    (other) =>
      later.includes(other.step) && other.laidVersion > (desk.decidedVersion ?? Infinity) && other.voidedAt === null,
  );
}

const sameRound = (matter: Matter, desk: Desk): boolean =>
  desk.round === matter.round && desk.chapter === matter.chapter;
