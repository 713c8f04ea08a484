import { countedIn, type UnitNumberId } from '../board/numbers.ts';
import { type Desk } from '../desk/desk.ts';
import { type MeasureName } from '../ladder/measure.ts';
import { type Matter } from '../matter/matter.ts';
import { type Instant, millis } from '../time/day.ts';

/** Where a fact stands in the record. */
export interface FactRef {
  matter: string;
  no: string;
  desk: number | null;
  /** Number of the entry in the matter's chain; null for what has no entry of its own. */
  entry: number | null;
  at: Instant | null;
}

/** 协作评分: 0 to 100, given at a task's closing by the lead to a supporter, or by a supporter to the lead. */
export interface CooperationFact extends FactRef {
  by: string;
  score: number;
}

/** 表扬: proposed by the supervision office, approved by the leader in charge (督查条例 Art 21). */
export interface CommendationFact {
  id: string;
  reason: string;
  at: Instant;
}

/** What a unit's score of a quarter is made of; every fact names its entry. */
export interface ScoreFacts {
  /** Obligations that fell due, and those of them that were late. */
  due: number;
  late: FactRef[];
  handedIn: number;
  returned: FactRef[];
  reports: number;
  reportsLate: FactRef[];
  measures: (FactRef & { what: MeasureName })[];
  cooperation: CooperationFact[];
  commendations: CommendationFact[];
}

export const noFacts = (): ScoreFacts => ({
  due: 0,
  late: [],
  handedIn: 0,
  returned: [],
  reports: 0,
  reportsLate: [],
  measures: [],
  cooperation: [],
  commendations: [],
});

/** A matter as it stood when the quarter ended, with the moments of its entries. */
export interface Chronicle {
  matter: Matter;
  entries: readonly Instant[];
}

export interface Span {
  from: Instant;
  to: Instant;
}

/** Adds what a matter tells of a quarter to the facts of the units it names. */
export function addFacts(facts: Map<string, ScoreFacts>, { matter, entries }: Chronicle, { from, to }: Span): void {
  const counting = { now: to, me: { unit: null, role: 'clock' as const }, from, to };
  const of = (unit: string): ScoreFacts => facts.get(unit) ?? added(facts, unit);
  const each = (id: UnitNumberId, note: (unit: ScoreFacts, desk: Desk, hit: boolean) => void): void => {
    for (const { unit, desk, hit } of countedIn(id, matter, counting)) {
      const found = desk === null ? undefined : matter.desks[desk - 1];
      if (unit !== null && found) note(of(unit), found, hit);
    }
  };
  each('unit-on-time', (unit, desk, hit) => {
    unit.due += 1;
    if (!hit) unit.late.push(refOf(matter, desk));
  });
  each('unit-rework', (unit, desk, hit) => {
    unit.handedIn += 1;
    if (hit) unit.returned.push(refOf(matter, desk));
  });
  each('unit-report-late', (unit, desk, hit) => {
    unit.reports += 1;
    if (hit) unit.reportsLate.push(refOf(matter, desk));
  });
  each('unit-measures', (unit, desk) => unit.measures.push(...measuresOf({ matter, entries }, desk, { from, to })));
}

function added(facts: Map<string, ScoreFacts>, unit: string): ScoreFacts {
  const empty = noFacts();
  facts.set(unit, empty);
  return empty;
}

/** The entry that decided a desk; of an open one the entry that laid it. A matter's version is the number of its entry. */
const refOf = ({ id, no }: Matter, desk: Desk): FactRef => ({
  matter: id,
  no,
  desk: desk.no,
  entry: desk.decidedVersion ?? desk.laidVersion,
  at: desk.decidedAt ?? desk.due,
});

const measuresOf = ({ matter, entries }: Chronicle, desk: Desk, { from, to }: Span): ScoreFacts['measures'] =>
  desk.measures.flatMap(({ what, decision, decidedAt }) =>
    decision === 'confirmed' && decidedAt !== null && isWithin(decidedAt, from, to)
      ? [{ matter: matter.id, no: matter.no, desk: desk.no, entry: entryAt(entries, decidedAt), at: decidedAt, what }]
      : [],
  );

const isWithin = (moment: Instant, from: Instant, to: Instant): boolean =>
  millis(moment) >= millis(from) && millis(moment) < millis(to);

const entryAt = (entries: readonly Instant[], moment: Instant): number | null => entries.indexOf(moment) + 1 || null;
