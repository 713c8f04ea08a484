import { type Desk } from '../desk/desk.ts';
import { dayOf } from '../time/day.ts';
import { dueDay, dueMoment, fixedDay, type DueExplanation } from '../time/due.ts';
import { type DueSet, type Laying, type Notice, type RungClimbed } from './change.ts';
import { type Matter } from '../matter/matter.ts';
import { type Moment } from './moment.ts';
import { hoursOf, setDue } from './set-due.ts';
import { type Limit, ruleOf, type StepRule, type StepTable } from './step-rule.ts';

/** A matter while changes are applied to it, with what else the ledger will write. */
export interface Writing {
  matter: Matter;
  dues: DueSet[];
  rungs: RungClimbed[];
  notices: Notice[];
  steps: StepTable;
}

/** Puts a desk before a party, with its limit counted from now; on a suspended matter its clock stands still. */
export function lay({ matter, dues, notices, steps }: Writing, laying: Laying, at: Moment): void {
  const rule = ruleOf(steps, laying.step);
  const limit = laying.kept ? { day: laying.kept.day } : rule.limit(matter, laying, at);
  const counted = limit && count(limit, at);
  const desk = emptyDesk(matter, laying, rule, at);
  const { no } = desk;
  matter.desks.push(desk);
  notices.push({ code: 'desk.new', unit: desk.party, to: 'party', desk: no, about: `laid:${no}` });
  if (!counted) return;
  setDue(matter, desk, counted, at);
  desk.firstDue = laying.kept?.firstDue ?? desk.due;
  const due = desk.due ?? dueMoment(counted.due, hoursOf(desk));
  dues.push({ desk: no, dueVersion: desk.dueVersion, due, why: laying.kept ? 'kept' : 'laid', explanation: counted });
}

function emptyDesk(matter: Matter, laying: Laying, rule: StepRule, at: Moment): Desk {
  const no = ++matter.lastDesk;
  return {
    ...EMPTY_DESK,
    no,
    chapter: matter.chapter,
    round: matter.round,
    step: laying.step,
    party: laying.party,
    seat: rule.seat,
    about: laying.about ?? null,
    ladder: rule.ladder(at.units.get(laying.party), matter),
    facts: laying.facts ?? null,
    laidAt: at.now,
    laidVersion: matter.version,
    measures: [],
  };
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
  assignee: null,
} satisfies Partial<Desk>;

const count = (limit: NonNullable<Limit>, at: Moment): DueExplanation =>
  'day' in limit
    ? fixedDay(at.calendar, limit.day)
    : dueDay(at.calendar, limit.from ?? dayOf(at.now), limit.term, limit.rule);
