import { type StepTable } from '../act/step-rule.ts';
import { type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { millis, type Instant } from '../time/day.ts';

/**
 * Who held a task for a while: the unit before which the desk lay that everything waited for. Otherwise `suspended`;
 * `passing-on` while no desk was open; `closed` between a closing and a reopening.
 */
export type Holder = 'suspended' | 'passing-on' | 'closed' | (string & {});

/** A while in which one holder had the task, in whole minutes from the opening. */
export interface Held {
  holder: Holder;
  /** The desk that everything waited for; null where there was none. */
  desk: number | null;
  step: string | null;
  /** Minutes after the opening at which it began, and how many it lasted. */
  from: number;
  minutes: number;
}

const MINUTE = 60_000;

interface Span {
  desk: Desk;
  from: number;
  to: number;
  /** 0 for the main line, 1 for what acts laid beside it, 2 for reports. */
  tier: number;
}

/**
 * 各方用时: the whole time from the opening to the closing (or now), each minute given to exactly one holder. Of several
 * open desks the one that was decided last is it; desks of the main line go before those beside it. The minutes of all
 * add up to the elapsed minutes.
 */
export function timeByHolder(task: Matter, now: Instant, steps: StepTable): Held[] {
  const [begin, end] = [millis(task.openedAt), endOf(task, now)];
  const spans = spansOf(task, end, steps);
  const cuts = cutsOf(task, spans, [begin, end]);
  const held: Held[] = [];
  for (let place = 0; place + 1 < cuts.length; place += 1) {
    const [from = begin, to = end] = [cuts[place], cuts[place + 1]];
    append(held, { ...holderAt(task, spans, from), ...minutesOf(from - begin, to - begin) });
  }
  return held.filter(({ minutes }) => minutes > 0);
}

/** Whole minutes from the opening to the closing, or to now. */
export const elapsedMinutes = (task: Matter, now: Instant): number =>
  Math.floor((endOf(task, now) - millis(task.openedAt)) / MINUTE);

const endOf = (task: Matter, now: Instant): number => Math.max(millis(task.openedAt), millis(task.closedAt ?? now));

/** A minute belongs to whom it ends with; so the parts lose none and share none. */
const minutesOf = (from: number, to: number): Pick<Held, 'from' | 'minutes'> => {
  const [first, last] = [Math.floor(from / MINUTE), Math.floor(to / MINUTE)];
  return { from: first, minutes: last - first };
};

function spansOf(task: Matter, end: number, steps: StepTable): Span[] {
  const tiers = { main: 0, side: 1, beside: 2 };
  return task.desks
    .map((desk) => ({
      desk,
      from: millis(desk.laidAt),
      to: Math.min(end, millis(desk.decidedAt ?? desk.voidedAt ?? '9999-12-31T00:00:00+08:00')),
      tier: tiers[steps[desk.step]?.line ?? 'side'],
    }))
    .filter(({ from, to }) => from < to);
}

function cutsOf(task: Matter, spans: readonly Span[], [begin, end]: [number, number]): number[] {
  const pauses = task.pauses.flatMap(({ from, to }) => [millis(from), to === null ? end : millis(to)]);
  const all = [begin, end, ...pauses, ...spans.flatMap(({ from, to }) => [from, to])];
  return [...new Set(all)].filter((cut) => cut >= begin && cut <= end).sort((one, other) => one - other);
}

function holderAt(task: Matter, spans: readonly Span[], moment: number): Pick<Held, 'holder' | 'desk' | 'step'> {
  const paused = task.pauses.some(({ from, to }) => millis(from) <= moment && (to === null || moment < millis(to)));
  if (paused) return { holder: 'suspended', desk: null, step: null };
  const critical = spans.filter(({ from, to }) => from <= moment && moment < to).sort(lastDecidedFirst)[0];
  if (critical) return { holder: critical.desk.party, desk: critical.desk.no, step: critical.desk.step };
  return { holder: isBetweenChapters(task, moment) ? 'closed' : 'passing-on', desk: null, step: null };
}

/** Main line first; then whom the others waited for longest; among those still open the one that fell due first. */
const lastDecidedFirst = (one: Span, other: Span): number =>
  one.tier - other.tier || other.to - one.to || dueOf(one) - dueOf(other) || one.desk.no - other.desk.no;

const dueOf = ({ desk }: Span): number => (desk.due === null ? Number.MAX_SAFE_INTEGER : millis(desk.due));

/** No desk of the earlier chapter was open any more, and none of a later one yet. */
function isBetweenChapters(task: Matter, moment: number): boolean {
  const [before, after] = [
    task.desks.filter((desk) => millis(desk.laidAt) <= moment),
    task.desks.filter((desk) => millis(desk.laidAt) > moment),
  ].map((desks) => desks.map(({ chapter }) => chapter));
  const [last, next] = [Math.max(0, ...(before ?? [])), Math.min(...(after ?? []))];
  return Number.isFinite(next) && next > last;
}

/** One holder with one desk goes on where it stopped. */
function append(held: Held[], next: Held): void {
  const last = held.at(-1);
  if (last?.holder === next.holder && last.desk === next.desk) last.minutes += next.minutes;
  else held.push(next);
}
