import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { hatsOf, type Actor } from '../unit/actor.ts';
import { COMPLAINANT, DISTRICT_GOVERNMENT } from '../unit/offices.ts';
import { complaintOf } from './complaint.ts';
import { accusedWith } from './handler-of.ts';

/** The whole of a complaint; of a desk of one's own what was set apart for it, without the complainant; or not even that it is there. */
export type ComplaintSight = 'whole' | 'released' | 'nothing';

const HANDLERS: readonly Actor['role'][] = ['complaint-officer', 'unit-leader'];
/** Who may read a desk of the unit: those who work it, and those whom its ladder tells. */
const READERS: readonly Actor['role'][] = ['officer', 'unit-leader', 'supervision-office'];
/** What is said in sealed reviews is no concern of a unit that was only asked. */
const ASKED: readonly string[] = ['reply', 'consult', 'perform', 'retaliation-review'];

/** The units whose people one is or stands for, whatever kinds of matters he was given for that. */
export const unitsOf = ({ unit, standsFor = [] }: Actor): (string | null)[] => [
  unit,
  ...standsFor.map((absent) => absent.unit),
];

/** 利害关系: a person of the unit complained of, in any hat. */
export function isOfAccused(actor: Actor, matter: Matter): boolean {
  const accused = accusedWith(complaintOf(matter).complainee);
  return unitsOf(actor).some((unit) => unit !== null && accused.includes(unit));
}

/**
 * What somebody may read of a complaint (trust §7): the handler and the leader in charge the whole; units that were asked
 * their own desk as it was released; the unit complained of not before it was. A conflict of interest wins over every hat.
 */
export function maySeeComplaint(actor: Actor, matter: Matter): ComplaintSight {
  const hats = hatsOf(actor, 'complaint');
  if (!isOfAccused(actor, matter) && hats.some((hat) => handles(hat, matter) || isInCharge(hat))) return 'whole';
  return hats.some((hat) => wasAsked(hat, matter)) ? 'released' : 'nothing';
}

const handles = ({ unit, role }: Actor, matter: Matter): boolean =>
  unit === complaintOf(matter).handler && HANDLERS.includes(role);

const isInCharge = ({ unit, role }: Actor): boolean => unit === DISTRICT_GOVERNMENT && role === 'leader-in-charge';

const wasAsked = ({ unit, role }: Actor, matter: Matter): boolean =>
  READERS.includes(role) &&
  matter.desks.some(
    (desk) => isLive(desk) && desk.party === unit && ASKED.includes(desk.step) && isReleased(matter, desk.step),
  );

/** A reply is asked for what was released; other desks are laid with what their party may know. */
const isReleased = (matter: Matter, step: string): boolean => step !== 'reply' || Boolean(complaintOf(matter).released);

/** 投诉人: follows its own complaint in a shape of its own; that it is its own the gateway has proved. */
export const mayFollowComplaint = (actor: Actor): boolean => actor.unit === COMPLAINANT;
