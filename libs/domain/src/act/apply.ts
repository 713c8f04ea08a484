import { isOpen, type Desk } from '../desk/desk.ts';
import { nextRungAt } from '../ladder/ladder.ts';
import { type Matter } from '../matter/matter.ts';
import { dayOf, at as momentOf, type Day } from '../time/day.ts';
import { dueDay, dueMoment, fixedDay, type DueExplanation, parseTerm } from '../time/due.ts';
import { type Change, type DueSet, type Laying, type Notice, type RungClimbed } from './change.ts';
import { type Moment } from './moment.ts';
import { type Limit, ruleOf, type StepTable } from './step-rule.ts';

/** What a list of changes makes of a matter: its next state, and what else the ledger writes in the same transaction. */
export interface Applied {
  matter: Matter;
  dues: DueSet[];
  rungs: RungClimbed[];
  notices: Notice[];
}

/** Applies changes in their order; pure, so that a replay of the same entries gives the same matter. */
export function apply(before: Matter, changes: readonly Change[], at: Moment, steps: StepTable): Applied {
  const matter: Matter = { ...before, version: before.version + 1, desks: before.desks.map((desk) => ({ ...desk })) };
  const applied: Writing = { matter, dues: [], rungs: [], notices: [], steps };
  for (const change of changes) WRITERS[change.type](applied, change as never, at);
  const { dues, rungs, notices } = applied;
  return { matter, dues, rungs, notices };
}

type Writing = Applied & { steps: StepTable };
type Writers = { [T in Change['type']]: (applied: Writing, change: Extract<Change, { type: T }>, at: Moment) => void };

const WRITERS: Writers = {
  laid: (applied, { laying }, at) => lay(applied, laying, at),
  decided: ({ matter }, change, at) => {
    matter.desks
      .filter((desk) => isOpen(desk) && desk.about === String(change.desk))
      .forEach((desk) => edit(matter, desk.no, gone(at)));
    edit(matter, change.desk, {
      verdict: change.verdict,
      decidedAt: at.now,
      decidedVersion: matter.version,
      decidedBy: change.by,
      words: change.words,
      facts: { ...deskOf(matter, change.desk).facts, ...change.facts },
      rungAt: null,
    });
  },
  undecided: (applied, change, at) => {
    const desk = deskOf(applied.matter, change.desk);
    // What fell due while the decision stood is climbed at the next look: a decision taken back dodges no rung.
    const since = desk.decidedAt ?? at.now;
    Object.assign(desk, { verdict: null, decidedAt: null, decidedVersion: null, decidedBy: null });
    desk.rungAt = nextRungAt(desk, since, at.calendar);
  },
  voided: ({ matter }, change, at) => edit(matter, change.desk, gone(at)),
  'desk-due': moveDue,
  climbed: climb,
  rearmed: ({ matter }, change, at) => {
    const desk = deskOf(matter, change.desk);
    desk.rungAt = nextRungAt(desk, at.now, at.calendar);
  },
  urged: ({ matter }, change, at) => edit(matter, change.desk, { urgedAt: at.now }),
  'matter-due': ({ matter }, change) => {
    matter.due = dueMoment(change.day, 'office');
    if (change.extension) matter.extensions += 1;
  },
  parties: ({ matter }, { leads, supports }) => void Object.assign(matter, { leads, supports }),
  facts: ({ matter }, { facts }) => void (matter.facts = { ...matter.facts, ...facts }),
  round: ({ matter }, { route, returned }, at) => {
    voidOpen(matter, at);
    Object.assign(matter, { round: matter.round + 1, route, returns: matter.returns + (returned ? 1 : 0) });
  },
  chapter: ({ matter }, { route }, at) => {
    voidOpen(matter, at);
    Object.assign(matter, { chapter: matter.chapter + 1, round: 1, route, closedAt: null, outcome: null });
  },
  closed: ({ matter }, { outcome }, at) => {
    voidOpen(matter, at);
    Object.assign(matter, { closedAt: at.now, outcome });
  },
  notice: (applied, { notice }) => void applied.notices.push(notice),
};

function deskOf(matter: Matter, no: number): Desk {
  const desk = matter.desks.find((one) => one.no === no);
  if (!desk) throw new Error(`matter ${matter.id} has no desk ${no}`);
  return desk;
}

const edit = (matter: Matter, no: number, to: Partial<Desk>) => void Object.assign(deskOf(matter, no), to);

const gone = (at: Moment): Partial<Desk> => ({ voidedAt: at.now, rungAt: null });

const voidOpen = (matter: Matter, at: Moment) =>
  matter.desks.filter(isOpen).forEach((desk) => Object.assign(desk, gone(at)));

function lay({ matter, dues, notices, steps }: Writing, laying: Laying, at: Moment): void {
  const no = ++matter.lastDesk;
  const rule = ruleOf(steps, laying.step);
  const limit = rule.limit(matter, laying.party, at);
  const counted = limit && count(limit, at);
  const desk: Desk = {
    ...EMPTY_DESK,
    no,
    chapter: matter.chapter,
    round: matter.round,
    step: laying.step,
    party: laying.party,
    seat: rule.seat,
    about: laying.about ?? null,
    ladder: rule.ladder(at.units.get(laying.party)),
    facts: laying.facts ?? null,
    laidAt: at.now,
    laidVersion: matter.version,
  };
  matter.desks.push(desk);
  notices.push({ code: 'desk.new', unit: desk.party, to: 'party', desk: no, about: `laid:${no}` });
  if (!counted) return;
  setDue(desk, counted, at);
  desk.firstDue = desk.due;
  dues.push({ desk: no, dueVersion: desk.dueVersion, due: desk.due ?? at.now, why: 'laid', explanation: counted });
}

const EMPTY_DESK = {
  due: null,
  firstDue: null,
  near: null,
  dueVersion: 1,
  provisional: false,
  rung: 0,
  rungAt: null,
  card: null,
  letter: null,
  extensions: 0,
  urgedAt: null,
  verdict: null,
  decidedAt: null,
  decidedVersion: null,
  decidedBy: null,
  words: null,
  voidedAt: null,
} satisfies Partial<Desk>;

const count = (limit: NonNullable<Limit>, at: Moment): DueExplanation =>
  'term' in limit ? dueDay(at.calendar, dayOf(at.now), limit.term) : fixedDay(at.calendar, limit.day);

/** Near begins 3 working days before the due day; 1 where the limit is 5 working days or less (domain D3). */
function setDue(desk: Desk, counted: DueExplanation, at: Moment): void {
  const term = parseTerm(counted.term);
  const short = term
    ? term.unit === 'wd' && term.n <= 5
    : at.calendar.workingDaysBetween(dayOf(at.now), counted.due) <= 5;
  desk.due = dueMoment(counted.due, 'office');
  desk.near = momentOf(at.calendar.addWorkingDays(counted.due, short ? -1 : -3), '09:00');
  desk.provisional = counted.provisional;
  desk.rungAt = nextRungAt(desk, at.now, at.calendar);
}

function moveDue({ matter, dues }: Applied, change: { desk: number; day: Day; why: string }, at: Moment): void {
  const desk = deskOf(matter, change.desk);
  const explanation = fixedDay(at.calendar, change.day);
  desk.dueVersion += 1;
  if (change.why === 'extension') desk.extensions += 1;
  setDue(desk, explanation, at);
  dues.push({ desk: desk.no, dueVersion: desk.dueVersion, due: desk.due ?? at.now, why: change.why, explanation });
}

function climb({ matter, rungs }: Applied, change: Extract<Change, { type: 'climbed' }>, at: Moment): void {
  const desk = deskOf(matter, change.desk);
  rungs.push({ desk: desk.no, rung: change.rung, dueVersion: desk.dueVersion, moment: change.moment });
  if (change.card) desk.card = change.card;
  if (change.letter) desk.letter = change.letter;
  desk.rung += 1;
  desk.rungAt = nextRungAt(desk, change.moment, at.calendar);
}
