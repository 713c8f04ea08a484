import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { type ActRule } from './act.ts';
import { type Change } from './change.ts';

/** Verdicts that began a round or a side desk are facts others already stand on; they are not taken back. */
const WITHDRAWABLE = ['accept', 'submit', 'deliver', 'agree', 'pass'];

/** 撤回: one's own decision, until anyone has acted on a desk laid after it; what was laid after it is void with it. */
export const withdraw: ActRule = {
  whyNot: ({ desk, matter }) => {
    if (desk.verdict === null) return refused('withdraw.not-decided');
    if (!WITHDRAWABLE.includes(desk.verdict)) return refused('withdraw.not-this-verdict', { verdict: desk.verdict });
    const acted = laidAfter(matter, desk).find((later) => later.verdict !== null);
    if (acted) return refused('withdraw.acted-on', { by: String(acted.decidedBy?.name), at: String(acted.decidedAt) });
    return sameRound(matter, desk) ? undefined : refused('withdraw.acted-on');
  },
  changes: ({ desk, matter }) => [
    ...laidAfter(matter, desk)
      .filter(isOpen)
      .map((later): Change => ({ type: 'voided', desk: later.no })),
    { type: 'undecided', desk: desk.no },
  ],
};

const laidAfter = (matter: Matter, desk: Desk): Desk[] =>
  matter.desks.filter((other) => other.laidVersion > (desk.decidedVersion ?? Infinity) && other.voidedAt === null);

const sameRound = (matter: Matter, desk: Desk): boolean =>
  desk.round === matter.round && desk.chapter === matter.chapter;
