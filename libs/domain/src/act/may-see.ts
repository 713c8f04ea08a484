import { maySeeComplaint } from '../complaint/may-see-complaint.ts';
import { type Actor } from '../unit/actor.ts';
import { type Matter } from '../matter/matter.ts';

/** Roles that see every key task; the others see those their unit takes part in. Administrators see none (domain G4). */
const SEE_ALL: readonly Actor['role'][] = ['supervision-office', 'leader-in-charge'];
const SEE_OWN: readonly Actor['role'][] = ['officer', 'unit-leader', 'finance-officer', 'complaint-officer'];

/** Every matter, those that a unit takes part in, or none. */
export type Reach = 'all' | { unit: string } | 'none';

/** How far an actor's sight reaches in key tasks; the lists' WHERE is made of it. */
export function reachOf(actor: Actor): Reach {
  if (SEE_ALL.includes(actor.role)) return 'all';
  return SEE_OWN.includes(actor.role) && actor.unit !== null ? { unit: actor.unit } : 'none';
}

/** Every unit that takes or took part in a matter, or was given a copy. */
export const partiesOf = (matter: Matter): string[] => [
  ...new Set([...matter.leads, ...matter.supports, ...matter.copies, ...matter.desks.map((desk) => desk.party)]),
];

/** Whether an actor may read a matter; what it may not see does not exist for it. */
export function maySee(actor: Actor, matter: Matter): boolean {
  if (matter.kind === 'complaint') return maySeeComplaint(actor, matter) === 'whole';
  const reach = reachOf(actor);
  return reach === 'all' || (reach !== 'none' && partiesOf(matter).includes(reach.unit));
}
