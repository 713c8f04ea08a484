import { isOpen, type Desk } from '../desk/desk.ts';
import { LADDERS, rungMoment } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf, millis, type Instant } from '../time/day.ts';
import { type DueExplanation } from '../time/due.ts';
import { type CountedDue } from '../time/recount.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { told } from './changes.ts';
import { type Change } from './change.ts';
import { nearOf } from './set-due.ts';

/** How the due moment that holds for a desk was counted, when, and which rungs were climbed under it. */
export interface DueCount {
  desk: number;
  counted: CountedDue;
  setAt: Instant;
  climbed: readonly string[];
}

/** One calendar in the place of another. */
export interface Recounting {
  was: WorkingCalendar;
  is: WorkingCalendar;
  recount: (counted: CountedDue) => DueExplanation;
}

/** What a desk's recount needs of it. */
export type TimedDesk = Pick<Desk, 'ladder' | 'laidAt' | 'due' | 'near' | 'provisional' | 'rungAt'>;

export type Timing = Pick<Desk, 'near' | 'provisional' | 'rungAt'>;

/**
 * 重算时限: what another calendar changes of a matter. A due day that moves is told to its party once; where only the lamp
 * or a rung moves with the days around it, nobody is told. A task's own end is a day that was set, and stays. The clock of
 * a suspended matter stays stopped.
 *
 * @param why what is kept with every due moment that moves: the notice.
 */
export function recountMatter(
  matter: Matter,
  dues: readonly DueCount[],
  recounting: Recounting,
  why: string,
): Change[] {
  const counts = new Map(dues.map((due) => [due.desk, due]));
  return matter.desks.filter(isOpen).flatMap((desk) => {
    const count = counts.get(desk.no);
    return count ? recountDesk(desk, count, recounting, why) : [];
  });
}

function recountDesk(desk: Desk, count: DueCount, recounting: Recounting, why: string): Change[] {
  const explanation = recounting.recount(count.counted);
  if (explanation.due !== count.counted.due) {
    const about = `due:${desk.no}:${desk.dueVersion + 1}`;
    return [{ type: 'recounted', desk: desk.no, explanation, why }, told(desk, 'due.recounted', about)];
  }
  const timing = retimed(desk, count, recounting);
  return timing ? [{ type: 'retimed', desk: desk.no, ...timing }] : [];
}

/** What moves around a due day that stays; undefined when nothing does. */
export function retimed(desk: TimedDesk, count: DueCount, recounting: Recounting): Timing | undefined {
  const timing: Timing = {
    near: nearIn(desk, count, recounting),
    provisional: recounting.recount(count.counted).provisional,
    rungAt: rungIn(desk, count.climbed, recounting),
  };
  const same = (Object.keys(timing) as (keyof Timing)[]).every((field) => timing[field] === desk[field]);
  return same ? undefined : timing;
}

function nearIn({ near }: TimedDesk, { counted, setAt }: DueCount, { was, is }: Recounting): Instant | null {
  const now = nearOf(counted, dayOf(setAt), is);
  return now === nearOf(counted, dayOf(setAt), was) ? near : now;
}

/** The rung that is next stays the next one: none is climbed twice under one due version, and none passed over. */
function rungIn(desk: TimedDesk, climbed: readonly string[], { was, is }: Recounting): Instant | null {
  const { rungAt } = desk;
  if (rungAt === null) return null;
  const ladder = LADDERS[desk.ladder];
  const rest = ladder.slice(1 + ladder.findLastIndex(({ name }) => climbed.includes(name)));
  const isNext = (moment: Instant | null) => moment !== null && millis(moment) >= millis(rungAt);
  const next = rest.length < ladder.length ? rest[0] : rest.find((rung) => isNext(rungMoment(desk, rung, was)));
  const moment = next && rungMoment(desk, next, is);
  return moment && moment !== rungMoment(desk, next, was) ? moment : rungAt;
}
