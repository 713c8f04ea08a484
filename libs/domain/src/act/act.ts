import { type ComplaintForm } from '../complaint/complaint-form.ts';
import { type Assignee, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { type Material } from '../reward/application.ts';
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
  /** What a supplement notice names as missing. */
  items?: SupplementItem[];
  /** Papers that are sent with it. */
  materials?: Material[];
  /** The facts of an application as the reviewer found them, instead of those that were claimed. */
  claim?: unknown;
  /** An amount, whole fen. */
  fen?: number;
  /** Of the minutes, or of the treasury's receipt. */
  number?: string;
  experts?: Expert[];
  /** Who signed an objection. */
  objector?: string;
  /** Numbers of other applications for the same, gone on with all the same. */
  duplicates?: string[];
  /** Where the budget does not reach: a share of each award in basis points, or a queue. */
  budget?: number | 'queue';
  /** What only complaints ask for. */
  complaint?: ComplaintForm;
}

/** 补正事项: what is missing of which paper. */
export interface SupplementItem {
  slot: string;
  what: string;
}

/** 评审专家; `declared`: nothing ties him to the applicant. */
export interface Expert {
  name: string;
  organisation: string;
  declared: boolean;
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
