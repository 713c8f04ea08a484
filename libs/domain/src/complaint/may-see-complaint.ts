import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Actor } from '../unit/actor.ts';
import { SUPERVISION_OFFICE } from '../unit/offices.ts';
import { complaintOf } from './complaint.ts';

/** `whole`: the file too; `released`: the own desks and the text that was released; `nothing`: it does not exist. */
export type ComplaintSight = 'whole' | 'released' | 'nothing';

const HANDLERS: readonly Actor['role'][] = ['complaint-officer', 'unit-leader'];
const WORKERS: readonly Actor['role'][] = ['officer', 'unit-leader', 'leader-in-charge', 'supervision-office'];

/**
 * What of a complaint an actor may see (trust §7, K33). The unit complained of sees its own desks, whatever roles its people
 * have or stand in for; the complainant is no actor here: it is shown its own by another way.
 */
export function maySeeComplaint(actor: Actor, matter: Matter): ComplaintSight {
  if (matter.kind !== 'complaint' || actor.unit === null) return 'nothing';
  const isAccused = actor.unit === complaintOf(matter).complainee;
  if (!isAccused && (handles(actor, matter) || reviewsRetaliation(actor, matter))) return 'whole';
  return WORKERS.includes(actor.role) && hasDesk(actor.unit, matter) ? 'released' : 'nothing';
}

const handles = (actor: Actor, matter: Matter): boolean =>
  actor.unit === complaintOf(matter).handler && HANDLERS.includes(actor.role);

/** Whoever looks into a retaliation has to know against whom. */
const reviewsRetaliation = (actor: Actor, matter: Matter): boolean =>
  actor.unit === SUPERVISION_OFFICE &&
  actor.role === 'supervision-office' &&
  matter.desks.some((desk) => isLive(desk) && desk.step === 'retaliation-review');

/** Of a desk of the main line a handler's own staff is meant, of a desk beside it whoever it lies before. */
const hasDesk = (unit: string, matter: Matter): boolean =>
  matter.desks.some((desk) => isLive(desk) && desk.party === unit && FOR_OTHERS.includes(desk.step));

/** Steps that are laid before others than complainant and handler. */
export const FOR_OTHERS: readonly string[] = ['reply', 'consult', 'perform', 'broken-promise'];
