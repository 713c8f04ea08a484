import { isLive } from '../desk/desk.ts';
import { type DeskContext } from '../act/act.ts';
import { refused, type Refusal } from '../refusal.ts';

/**
 * 职责分离: whoever decided one of these steps, in any round, in his own name or for an absent colleague, does not decide
 * this one: maker ≠ checker ≠ payer by natural person.
 */
export function tookPart({ matter, by }: DeskContext, steps: readonly string[]): Refusal | undefined {
  const desk = matter.desks.find((one) => isLive(one) && steps.includes(one.step) && one.decidedBy?.id === by.id);
  return desk && refused('act.second-person', { step: desk.step, at: String(desk.decidedAt) });
}
