import { type Assignee, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Refusal } from '../refusal.ts';
import { type Day } from '../time/day.ts';
import { type Actor } from '../unit/actor.ts';
import { type Change } from './change.ts';
import { type Moment } from './moment.ts';

/** A sub-duty of a break-down: who delivers what until which day, and what share of the task it is, in percent. */
export interface Piece {
  unit: string;
  deliverable: string;
  due: Day;
  percent?: number;
}

/** What a person asks to do; `type` is the verdict's or act's name. The shape was checked outside, the rest is judged here. */
export interface Act {
  type: string;
  desk?: string;
  words?: string;
  progress?: number;
  evidence?: string[];
  pieces?: Piece[];
  unit?: string;
  units?: string[];
  to?: string;
  then?: 'straight-back' | 'level-by-level';
  day?: Day;
  /** Ground of a suspension, one of `SUSPENSION_GROUNDS`. */
  ground?: string;
  /** Who shall work the desk; looked up by the gateway from the id that was sent. */
  assignee?: Assignee & { unit: string | null; role: string };
  /** Id of the meeting that dealt with the matter. */
  meeting?: string;
}

export interface MatterContext {
  matter: Matter;
  act: Act;
  by: Actor;
  at: Moment;
}

/** A rule that decides at a desk has that desk. */
export interface DeskContext extends MatterContext {
  desk: Desk;
}

/** An act: why it is refused, or what it changes. Both are pure. */
export interface ActRule<Context extends MatterContext = DeskContext> {
  whyNot: (context: Context) => Refusal | undefined;
  changes: (context: Context) => Change[];
}

/** The act of a person with nothing to refuse beyond what every verdict is asked. */
export const always = (): undefined => undefined;
