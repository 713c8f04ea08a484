import { allowedActs } from '@duban/domain/act/allowed-acts';
import { type Moment } from '@duban/domain/act/moment';
import { predictedSteps } from '@duban/domain/act/predict';
import { titleOf } from '@duban/domain/act/step-rule';
import { deskId, isOpen, type Desk } from '@duban/domain/desk/desk';
import { lampOf } from '@duban/domain/desk/lamp';
import { paceOf, plannedProgress, progressOfTask } from '@duban/domain/key-task/pace';
import { KINDS } from '@duban/domain/kind/kinds';
import { lampOfMatter } from '@duban/domain/matter/lamp-of-matter';
import { cardOf, letterOf, type Matter } from '@duban/domain/matter/matter';
import { dayOf } from '@duban/domain/time/day';
import { dueDayOf } from '@duban/domain/time/due';
import { type Actor } from '@duban/domain/unit/actor';
import { type DeskView, type MatterView } from '@duban/contracts/http/matter-view';

/** The matter as it stands, with what a page shows beside it and what this person may do. */
export function viewOf(matter: Matter, by: Actor, at: Moment): MatterView {
  const kind = KINDS[matter.kind];
  return {
    lamp: lampOfMatter(matter, at.now),
    card: cardOf(matter),
    letter: letterOf(matter),
    pace: paceOf(matter, at),
    progress: progressOfTask(matter),
    planned: plannedProgress(matter, at.now),
    acts: allowedActs(kind, matter, by, at),
    next: predictedSteps(kind, matter),
    now: at.now,
    ...matter,
    desks: matter.desks.map((desk) => deskView(matter, desk, at)),
  };
}

/** The added fields stand before the spread: the other way round costs ten times as much for a desk. */
function deskView(matter: Matter, desk: Desk, at: Moment): DeskView {
  const counts = isOpen(desk) && desk.due !== null;
  return {
    id: deskId(matter.id, desk.no),
    title: titleOf(KINDS[matter.kind].steps, desk.step),
    lamp: lampOf(desk, at.now, matter.suspendedAt !== null),
    workingDaysLeft: counts ? at.calendar.workingDaysBetween(dayOf(at.now), dueDayOf(desk.due ?? at.now)) : null,
    ...desk,
  };
}
