import { type MatterLine } from '@duban/contracts/http/matter-line';
import { type Moment } from '@duban/domain/act/moment';
import { titleOf } from '@duban/domain/act/step-rule';
import { deskId } from '@duban/domain/desk/desk';
import { KINDS } from '@duban/domain/kind/kinds';
import { dayOf } from '@duban/domain/time/day';
import { type ListedMatter } from '@duban/database/matter/listed-matter';

/** A matter as a list shows it, with the titles of its open steps and the working days that are left. */
export function matterLineOf(matter: ListedMatter, at: Moment): MatterLine {
  const { steps } = KINDS[matter.kind];
  return {
    ...matter,
    open: matter.open.map(({ no, ...desk }) => ({
      id: deskId(matter.id, no),
      title: titleOf(steps, desk.step),
      ...desk,
    })),
    workingDaysLeft:
      matter.nextDue === null ? null : at.calendar.workingDaysBetween(dayOf(at.now), dayOf(matter.nextDue)),
  };
}
