import { type DecidedBy } from '../desk/decided-by.ts';
import { type Assignee, type Facts } from '../desk/desk.ts';
import { type Card, type Letter, type MeasureName } from '../ladder/measure.ts';
import { type Route } from '../matter/matter.ts';
import { type Instant, type Day } from '../time/day.ts';
import { type DueExplanation } from '../time/due.ts';

/** A step laid before one party; seat, limit and ladder stand in the kind's table of steps. */
export interface Laying {
  step: string;
  party: string;
  about?: string;
  facts?: Facts;
  /** The due moment of the desk that this one takes the place of: it is kept (移交: due dates stay). */
  kept?: { day: Day; firstDue: Instant | null };
}

/** What an act does to the record: a closed list, applied by `apply` and written by the ledger in one transaction. */
export type Change =
  | { type: 'laid'; laying: Laying }
  | { type: 'decided'; desk: number; verdict: string; by: DecidedBy; words: string | null; facts: Facts | null }
  | { type: 'undecided'; desk: number }
  | { type: 'voided'; desk: number }
  | { type: 'desk-due'; desk: number; day: Day; why: string }
  | { type: 'recounted'; desk: number; explanation: DueExplanation; why: string }
  | { type: 'retimed'; desk: number; near: Instant | null; provisional: boolean; rungAt: Instant | null }
  | { type: 'climbed'; desk: number; rung: string; moment: Instant; card?: Card; letter?: Letter }
  | { type: 'rearmed'; desk: number }
  | { type: 'urged'; desk: number }
  | {
      type: 'measured';
      desk: number;
      what: MeasureName;
      decision: 'confirmed' | 'waived';
      by: DecidedBy;
      words: string | null;
    }
  | { type: 'assigned'; desk: number; assignee: Assignee | null }
  | { type: 'matter-due'; day: Day; extension: boolean }
  | { type: 'parties'; leads: string[]; supports: string[] }
  | { type: 'copied'; units: string[] }
  | { type: 'commented' }
  | { type: 'suspended'; ground: string }
  | { type: 'resumed' }
  | { type: 'facts'; facts: Facts }
  | { type: 'round'; route: Route; returned: boolean }
  | { type: 'chapter'; route: Route }
  | { type: 'closed'; outcome: string }
  | { type: 'notice'; notice: Notice };

/** One obligation to tell: the outbox finds the people that hold the office when it is sent. */
export interface Notice {
  code: string;
  /** Unit code, with the rank addressed; null rank: the people who work the desk. */
  unit: string;
  to: 'party' | 'section' | 'deputy' | 'principal' | 'office' | 'office-head' | 'leader';
  desk: number | null;
  /** Makes the obligation unique: rung and due version, or the version at which it arose. */
  about: string;
}

/** A due moment that was set or moved, with how it was counted: kept for ever. */
export interface DueSet {
  desk: number;
  dueVersion: number;
  due: Instant;
  why: string;
  explanation: DueExplanation;
}

/** A rung that was climbed: unique by desk, rung and due version. */
export interface RungClimbed {
  desk: number;
  rung: string;
  dueVersion: number;
  moment: Instant;
}
