import { type Moment } from '../act/moment.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';

/** Whether a unit may be named into a task: known, no office of the government itself, valid, and not in already. */
export function whyNotJoin(code: string | undefined, matter: Matter, at: Moment): Refusal | undefined {
  const unit = code === undefined ? undefined : at.units.get(code);
  if (!unit || unit.kind === 'G') return refused('unit.unknown', { unit: code ?? '' });
  const already = matter.leads.includes(unit.code) || matter.supports.includes(unit.code);
  return already ? refused('key-task.unit-already-in', { unit: unit.code }) : undefined;
}
