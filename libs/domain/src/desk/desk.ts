import { type Role } from '../unit/actor.ts';
import { type LadderName } from '../ladder/ladder.ts';
import { type Card, type Letter, type Measure } from '../ladder/measure.ts';
import { type Instant } from '../time/day.ts';
import { type DecidedBy } from './decided-by.ts';

/** What a party wrote with its verdict: progress in percent, evidence, sub-duties, the day asked for. */
export type Facts = Record<string, unknown>;

/** 承办人: the officer of the party who works the desk; colleagues in the seat may still decide it. */
export interface Assignee {
  id: string;
  name: string;
}

/** 办理环节: one step of a matter laid before one party, usually with a moment by which it must be decided. */
export interface Desk {
  /** Number within the matter; `deskId` makes the public id of it. */
  no: number;
  chapter: number;
  step: string;
  round: number;
  /** Unit code of whom it is laid before. */
  party: string;
  /** Which of the party's people decides. */
  seat: Role;
  /** A side desk tells what it is about: a unit (redirect), a desk number or `task` (extension), a period (report). */
  about: string | null;
  laidAt: Instant;
  laidVersion: number;
  due: Instant | null;
  firstDue: Instant | null;
  near: Instant | null;
  /** Raised whenever the due moment moves: rungs of an older version are void. */
  dueVersion: number;
  provisional: boolean;
  ladder: LadderName;
  /** Rungs climbed so far. */
  rung: number;
  /** When the next rung of the ladder is due; null when none is left. */
  rungAt: Instant | null;
  card: Card | null;
  letter: Letter | null;
  extensions: number;
  urgedAt: Instant | null;
  verdict: string | null;
  decidedAt: Instant | null;
  decidedVersion: number | null;
  decidedBy: DecidedBy | null;
  words: string | null;
  facts: Facts | null;
  voidedAt: Instant | null;
  assignee: Assignee | null;
  /** Cards and letters its ladder proposed, with what was decided about them. */
  measures: Measure[];
}

export const isOpen = (desk: Desk): boolean => desk.verdict === null && desk.voidedAt === null;
export const isLive = (desk: Desk): boolean => desk.voidedAt === null;

/** The public id of a desk: the matter's id and the desk's number in it. */
export const deskId = (matterId: string, no: number): string => `${matterId}.${no}`;

/** The reverse; undefined when the text is no desk id. */
export function deskNo(matterId: string, id: string): number | undefined {
  const match = /^(.+)\.(\d{1,6})$/.exec(id);
  return match?.[1] === matterId ? Number(match[2]) : undefined;
}
