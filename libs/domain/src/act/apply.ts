import { isOpen, type Desk } from '../desk/desk.ts';
import { CARDS, LETTERS, shownOf, type Measure } from '../ladder/measure.ts';
import { type Matter } from '../matter/matter.ts';
import { dueMoment, fixedDay } from '../time/due.ts';
import { type Change, type DueSet, type Notice, type RungClimbed } from './change.ts';
import { lay, type Writing } from './lay.ts';
import { type Moment } from './moment.ts';
import { arm } from './set-due.ts';
import { ruleOf, type StepTable } from './step-rule.ts';
import { move, moveCounted, resume, suspend } from './suspension.ts';

/** What a list of changes makes of a matter: its next state, and what else the ledger writes in the same transaction. */
export interface Applied {
  matter: Matter;
  dues: DueSet[];
  rungs: RungClimbed[];
  notices: Notice[];
}

/** Applies changes in their order; pure. */
export function apply(before: Matter, changes: readonly Change[], at: Moment, steps: StepTable): Applied {
  const matter: Matter = { ...before, version: before.version + 1, desks: before.desks.map((desk) => ({ ...desk })) };
  const applied: Writing = { matter, dues: [], rungs: [], notices: [], steps };
  for (const change of changes) WRITERS[change.type](applied, change as never, at);
  const { dues, rungs, notices } = applied;
  return { matter, dues, rungs, notices };
}

type Writers = { [T in Change['type']]: (applied: Writing, change: Extract<Change, { type: T }>, at: Moment) => void };

const WRITERS: Writers = {
  laid: (applied, { laying }, at) => lay(applied, laying, at),
  decided: ({ matter }, change, at) => {
    voidAbout(matter, change.desk, at);
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
    arm(applied.matter, desk, since, at);
  },
  voided: ({ matter }, change, at) => {
    voidAbout(matter, change.desk, at);
    edit(matter, change.desk, gone(at));
  },
  'desk-due': (applied, { desk: no, day, why }, at) => {
    const desk = deskOf(applied.matter, no);
    if (why === 'extension') desk.extensions += 1;
    move(applied, desk, fixedDay(at.calendar, day), { at, why });
  },
  recounted: (applied, { desk, explanation, why }, at) =>
    moveCounted(applied, deskOf(applied.matter, desk), explanation, { at, why }),
  retimed: ({ matter }, { desk, near, provisional, rungAt }) => edit(matter, desk, { near, provisional, rungAt }),
  climbed: climb,
  rearmed: ({ matter }, change, at) => arm(matter, deskOf(matter, change.desk), at.now, at),
  urged: ({ matter }, change, at) => edit(matter, change.desk, { urgedAt: at.now }),
  measured: ({ matter }, { desk: no, what, decision, by, words }, at) => {
    const desk = deskOf(matter, no);
    const decided = { decision, decidedAt: at.now, by, words };
    measure(
      desk,
      desk.measures.map((one) => (one.what === what && one.decision === null ? { ...one, ...decided } : one)),
    );
  },
  assigned: ({ matter }, change) => edit(matter, change.desk, { assignee: change.assignee }),
  'matter-due': ({ matter }, change) => {
    matter.due = dueMoment(change.day, 'office');
    matter.firstDue ??= matter.due;
    if (change.extension) matter.extensions += 1;
  },
  parties: ({ matter }, { leads, supports }) => void Object.assign(matter, { leads, supports }),
  copied: ({ matter }, { units }) => void (matter.copies = [...new Set([...matter.copies, ...units])]),
  commented: () => undefined,
  suspended: ({ matter }, { ground }, at) => suspend(matter, ground, at),
  resumed: (applied, _, at) => resume(applied, at),
  facts: ({ matter }, { facts }) => void (matter.facts = { ...matter.facts, ...facts }),
  round: ({ matter, steps }, { route, returned }, at) => {
    // Reports, instructions, questions of replacement run beside the rounds; only the main line begins anew.
    voidOpen(matter, at, (desk) => ruleOf(steps, desk.step).line === 'main');
    Object.assign(matter, { round: matter.round + 1, route, returns: matter.returns + (returned ? 1 : 0) });
  },
  chapter: ({ matter }, { route }, at) => {
    voidOpen(matter, at);
    Object.assign(matter, { chapter: matter.chapter + 1, round: 1, route, closedAt: null, outcome: null });
  },
  closed: ({ matter }, { outcome }, at) => {
    voidOpen(matter, at);
    Object.assign(matter, { closedAt: at.now, outcome, suspendedAt: null });
    matter.pauses = matter.pauses.map((pause) => (pause.to === null ? { ...pause, to: at.now } : pause));
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

/** What was asked about a desk falls with it. */
const voidAbout = (matter: Matter, no: number, at: Moment): void =>
  matter.desks
    .filter((desk) => isOpen(desk) && desk.about === String(no))
    .forEach((desk) => Object.assign(desk, gone(at)));

const voidOpen = (matter: Matter, at: Moment, which: (desk: Desk) => boolean = () => true): void =>
  matter.desks
    .filter((desk) => isOpen(desk) && which(desk))
    .forEach((desk) => {
      voidAbout(matter, desk.no, at);
      Object.assign(desk, gone(at));
    });

function climb({ matter, rungs }: Writing, change: Extract<Change, { type: 'climbed' }>, at: Moment): void {
  const desk = deskOf(matter, change.desk);
  rungs.push({ desk: desk.no, rung: change.rung, dueVersion: desk.dueVersion, moment: change.moment });
  const proposed = [change.card, change.letter].flatMap((one) =>
    one === undefined ? [] : [one.replace('-proposed', '')],
  );
  if (proposed.length > 0) measure(desk, [...desk.measures, ...proposed.map((what) => proposal(what, change.moment))]);
  desk.rung += 1;
  arm(matter, desk, change.moment, at);
}

const proposal = (what: string, proposedAt: string): Measure =>
  ({ what, proposedAt, decision: null, decidedAt: null, by: null, words: null }) as Measure;

const measure = (desk: Desk, measures: Measure[]): void =>
  void Object.assign(desk, { measures, card: shownOf(measures, CARDS), letter: shownOf(measures, LETTERS) });
