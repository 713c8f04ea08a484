import { type ActRule, type MatterContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { laid } from '../act/changes.ts';
import { isLive, isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { dayOf } from '../time/day.ts';
import { mayBeNamed } from '../unit/may-be-named.ts';
import { presentedWithout } from './instruct.act.ts';

/** 移交牵头: another unit takes the lead with its open desks and their due days; both names stand in the record. */
export const transferLead: ActRule<MatterContext> = {
  whyNot: (context) => whyNotUnit(context) ?? reasonGiven(context.act),
  changes: (context) => {
    const { matter, act } = context;
    const [from, to] = [leavingLead(context) ?? '', act.unit ?? ''];
    const leads = matter.leads.map((unit) => (unit === from ? to : unit));
    const supports = matter.supports.filter((unit) => unit !== to);
    return [
      { type: 'parties', leads, supports },
      { type: 'facts', facts: { tookOver: { ...(matter.facts['tookOver'] as object | undefined), [to]: from } } },
      ...openOf(matter, from).flatMap((desk) => handedOver(matter, desk, to)),
      // A supporter that takes the lead answers for the whole; it no longer reports to itself.
      ...openOf(matter, to)
        .filter((desk) => SUPPORTERS_OWN.includes(desk.step))
        .map(voided),
      ...[from, to].map((unit): Change => {
        const about = `lead:${matter.version}`;
        return { type: 'notice', notice: { code: 'lead.transferred', unit, to: 'party', desk: null, about } };
      }),
    ];
  },
};

const SUPPORTERS_OWN: readonly string[] = ['deliver', 'countersign'];

function whyNotUnit(context: MatterContext): Refusal | undefined {
  const { act, matter, at } = context;
  const unit = at.units.get(act.unit ?? '');
  if (!mayBeNamed(unit, dayOf(at.now))) return refused('unit.unknown', { unit: act.unit ?? '' });
  if (matter.leads.includes(unit.code)) return refused('key-task.unit-already-in', { unit: unit.code });
  return leavingLead(context) === undefined ? refused('key-task.which-lead', { leads: matter.leads }) : undefined;
}

/** With several leads the one that leaves is named. */
const leavingLead = ({ act, matter }: MatterContext): string | undefined =>
  act.units?.[0] === undefined
    ? matter.leads.length === 1
      ? matter.leads[0]
      : undefined
    : matter.leads.find((unit) => unit === act.units?.[0]);

/** Its own desks, and the question whether another should be named in its place. */
const openOf = (matter: Matter, unit: string): Desk[] =>
  matter.desks.filter((desk) => isOpen(desk) && (desk.party === unit || desk.about === unit));

const voided = (desk: Desk): Change => ({ type: 'voided', desk: desk.no });

function handedOver(matter: Matter, desk: Desk, to: string): Change[] {
  if (desk.step === 'redirect') return [voided(desk)];
  if (hasItsOwn(matter, desk, to))
    return [voided(desk), ...(desk.step === 'feedback' ? presentedWithout(matter, desk) : [])];
  const kept = desk.due === null ? {} : { kept: { day: dayOf(desk.due), firstDue: desk.firstDue } };
  return [
    voided(desk),
    laid(desk.step, to, {
      ...(desk.about === null ? {} : { about: desk.about }),
      ...(desk.facts === null ? {} : { facts: desk.facts }),
      ...kept,
    }),
  ];
}

/** A unit that has signed, or is asked already, is not asked twice. */
const hasItsOwn = (matter: Matter, { step, about, round, chapter }: Desk, unit: string): boolean =>
  matter.desks.some(
    (desk) =>
      isLive(desk) &&
      desk.party === unit &&
      desk.step === step &&
      desk.about === about &&
      desk.round === round &&
      desk.chapter === chapter,
  );
