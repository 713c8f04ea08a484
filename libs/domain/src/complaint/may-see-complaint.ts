import { type Desk, isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { hatsOf, type Actor } from '../unit/actor.ts';
import { DISTRICT_GOVERNMENT, SUPERVISION_OFFICE } from '../unit/offices.ts';
import { complaintOf } from './complaint.ts';
import { accusedWith } from './handler-of.ts';

/** The whole of a complaint; of some desks what was set apart for them, without the complainant; or not even that it is there. */
export type ComplaintSight = 'whole' | 'released' | 'nothing';

/** 承办: who of the handling unit sees the whole. */
export const HANDLERS = ['complaint-officer', 'unit-leader'] as const;
/** Steps of units that were asked something; of the unit complained of only the first two. */
const ASKED: readonly string[] = ['reply', 'perform', 'consult', 'retaliation-review'];
const OF_ACCUSED = ASKED.slice(0, 2);

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
 * What somebody may read of a complaint (trust §7): the handler and the leader in charge the whole, others the desks that
 * are released to them. A conflict of interest wins over every hat.
 */
export function maySeeComplaint(actor: Actor, matter: Matter): ComplaintSight {
  const isWhole = hatsOf(actor, 'complaint').some((hat) => handles(hat, matter) || isInCharge(hat));
  if (isWhole && !isOfAccused(actor, matter)) return 'whole';
  return releasedDesks(actor, matter).length > 0 ? 'released' : 'nothing';
}

/**
 * The desks that a person may read who does not see the whole: those his unit was asked at, and for the supervision office
 * those at which a card or a letter is proposed. The unit complained of reads its own, once it was set apart what for.
 */
export function releasedDesks(actor: Actor, matter: Matter): Desk[] {
  const hats = hatsOf(actor, 'complaint');
  const isAccused = isOfAccused(actor, matter);
  return matter.desks.filter((desk) => {
    if (!isLive(desk) || (isAccused && !OF_ACCUSED.includes(desk.step))) return false;
    return hats.some((hat) => isAskedAt(hat, desk, matter) || (!isAccused && isEscalatedTo(hat, desk)));
  });
}

const handles = ({ unit, role }: Actor, matter: Matter): boolean =>
  unit === complaintOf(matter).handler && HANDLERS.some((one) => one === role);

const isInCharge = ({ unit, role }: Actor): boolean => unit === DISTRICT_GOVERNMENT && role === 'leader-in-charge';

/** Who works the desk, and the unit's leaders, whom its ladder tells. */
function isAskedAt({ unit, role }: Actor, { party, seat, step }: Desk, matter: Matter): boolean {
  const isTheirs = party === unit && (role === seat || role === 'unit-leader');
  return isTheirs && ASKED.includes(step) && (step !== 'reply' || Boolean(complaintOf(matter).released));
}

const isEscalatedTo = ({ unit, role }: Actor, { measures }: Desk): boolean =>
  unit === SUPERVISION_OFFICE && role === 'supervision-office' && measures.length > 0;
