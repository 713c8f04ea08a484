import { reachOf } from '@duban/domain/act/may-see';
import { type Actor } from '@duban/domain/unit/actor';
import { ProblemError, unseen } from '../refusal/problem-error.ts';

/** Whose figures by unit a person may see: every unit's, or those of the unit it leads. */
export function unitScope(actor: Actor, wished: string | undefined): string | undefined {
  const reach = reachOf(actor);
  if (reach === 'all') return wished;
  if (reach === 'none' || actor.role !== 'unit-leader') throw new ProblemError(403, 'role.needed');
  if (wished !== undefined && wished !== reach.unit) throw unseen();
  return reach.unit;
}
