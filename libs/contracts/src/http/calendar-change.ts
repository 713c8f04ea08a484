import { type ChangedDay } from '@duban/domain/time/calendar-difference';
import { type Day, type Instant } from '@duban/domain/time/day';
import { type CalendarYear } from '@duban/domain/time/working-calendar';

/** A due day that a notice moves, and for which days. */
export interface CalendarMove {
  matter: { id: string; no: string; title: string };
  /** Number of the desk in its matter. */
  desk: number;
  step: string;
  title: string;
  party: string;
  was: Day;
  becomes: Day;
  because: ChangedDay[];
}

/** 试算: what loading a notice would do; nothing is kept. */
export interface CalendarPreviewView {
  notice: CalendarYear;
  /** `same` and `older` change nothing. */
  became: 'new' | 'changed' | 'same' | 'older';
  /** Days that are worked or off otherwise than before. */
  days: ChangedDay[];
  /** Due days that move, and matters in which one does. */
  moves: number;
  matters: number;
  /** Open dues that rest on a year without a notice. */
  provisional: { before: number; after: number };
  /** The soonest of the moves that the asking person may see, at most 2,000. */
  lines: CalendarMove[];
}

/** A notice to load, with the number of moves that was shown for it. */
export interface ApproveNotice {
  notice: CalendarYear;
  expected: number;
}

/** A notice that was loaded or taken back, and how far its moves are. */
export interface CalendarChangeView {
  id: string;
  kind: 'load' | 'roll-back';
  /** The change that a roll-back takes back. */
  undoes: string | null;
  status: 'applying' | 'applied' | 'rolled-back';
  years: number[];
  /** Titles and numbers of the notices that were loaded or taken back. */
  cause: string;
  approvedBy: { name: string; unit: string | null };
  at: Instant;
  /** Version of the reference data since. */
  version: number;
  /** Matters of which anything moves, and those that have been reached. */
  matters: number;
  reached: number;
  moves: number;
  moved: number;
}

/** `change` is null when the notice is in force already. */
export interface CalendarChanged {
  change: CalendarChangeView | null;
}
