import { type Desk, type Facts } from '../desk/desk.ts';
import { CARDS, LETTERS, type Card, type Letter } from '../ladder/measure.ts';
import { type Instant } from '../time/day.ts';

export type Kind = 'key-task' | 'reward' | 'complaint';

/** How a round came to be: which step it goes back to, before whom, and whether levels in between are asked again. */
export interface Route {
  to: string;
  /** Only these units are asked at `to`; absent: all that the step has. */
  units?: string[];
  then: 'straight-back' | 'level-by-level';
  /** The returner's step: where a straight-back round goes on. */
  from: string | null;
}

/** 暂缓: a time during which no limit ran, and its lawful ground; `to` is null while it lasts. */
export interface Pause {
  from: Instant;
  to: Instant | null;
  ground: string;
}

/** 事项: one long-running process with its desks. One JSON shape from ledger to HTTP to page. */
export interface Matter {
  id: string;
  kind: Kind;
  /** What it came from: a plan, a joint meeting, or the programme that was applied to. */
  planId: string;
  /** Number that can be spoken, `T9`. */
  no: string;
  title: string;
  leads: string[];
  supports: string[];
  /** Fixed when the matter is opened: which releases' steps it knows. */
  edition: number;
  /** Raised by a reopening. */
  chapter: number;
  /** Raised by a return; a round asks only those whom its route names. */
  round: number;
  route: Route | null;
  /** Returns so far; the third forces a joint meeting. */
  returns: number;
  version: number;
  openedAt: Instant;
  due: Instant | null;
  firstDue: Instant | null;
  extensions: number;
  closedAt: Instant | null;
  outcome: string | null;
  /** Set while the story owes a step; the page says «being passed on». */
  owedSince: Instant | null;
  /** Since when the clock stands still; null while it runs. */
  suspendedAt: Instant | null;
  pauses: Pause[];
  /** 抄送: units that may read the matter without taking part. */
  copies: string[];
  facts: Facts;
  lastDesk: number;
  desks: Desk[];
}

/** The gravest card any of the matter's desks has drawn. */
export const cardOf = (matter: Matter): Card | null =>
  CARDS.find((card) => matter.desks.some((desk) => desk.card === card)) ?? null;

export const letterOf = (matter: Matter): Letter | null =>
  LETTERS.find((letter) => matter.desks.some((desk) => desk.letter === letter)) ?? null;
