import { type Change } from '../act/change.ts';
import { type Moment } from '../act/moment.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf } from '../time/day.ts';
import { type Actor } from '../unit/actor.ts';
import { beginAgain } from './begin-again.ts';
import { paidWith, trancheOf } from './payment.act.ts';
import { inRound } from './steps.ts';

/** What the treasury answered to an order; `unknown`: it may or may not have paid. */
export type TreasuryAnswer = { paid: string } | { failed: string } | { unknown: string };

export const THE_TREASURY: Actor = { id: 'treasury', name: 'treasury', unit: null, role: 'treasury', rank: null };

const BY = { id: THE_TREASURY.id, name: THE_TREASURY.name, unit: null };

/**
 * Writes the treasury's answer onto the desk that waits for it. Nothing when another has settled it; `not-laid` while the
 * story has not laid the desk yet.
 */
export function settledByTreasury(
  matter: Matter,
  tranche: number,
  answer: TreasuryAnswer,
  at: Moment,
): Change[] | 'not-laid' {
  if (matter.closedAt !== null || trancheOf(matter) !== tranche) return [];
  const [desk] = inRound(matter, 'treasury');
  if (!desk) return 'not-laid';
  return isOpen(desk) ? answered(matter, desk, answer, at) : [];
}

function answered(matter: Matter, desk: Desk, answer: TreasuryAnswer, at: Moment): Change[] {
  const verdict = (name: string, words: string | null): Change => ({
    type: 'decided',
    desk: desk.no,
    verdict: name,
    by: BY,
    words,
    facts: null,
  });
  if ('unknown' in answer) return [verdict('unknown', answer.unknown)];
  if ('failed' in answer) return [verdict('failed', answer.failed), beginAgain(desk, 'disburse')];
  return [verdict('paid', null), paidWith(matter, answer.paid, dayOf(at.now))];
}
