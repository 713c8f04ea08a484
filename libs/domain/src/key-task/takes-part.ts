import { type Moment } from '../act/moment.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { dayOf } from '../time/day.ts';
import { mayBeNamed } from '../unit/may-be-named.ts';

/** Whether a unit may be named into a task: see `mayBeNamed`, and not in already. */
export function whyNotJoin(code: string | undefined, matter: Matter, at: Moment): Refusal | undefined {
  const unit = at.units.get(code ?? '');
  if (!mayBeNamed(unit, dayOf(at.now))) return refused('unit.unknown', { unit: code ?? '' });
  const already = matter.leads.includes(unit.code) || matter.supports.includes(unit.code);
  return already ? refused('key-task.unit-already-in', { unit: unit.code }) : undefined;
}
