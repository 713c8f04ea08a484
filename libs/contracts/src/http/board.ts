import { type Lamp } from '@duban/domain/desk/lamp';
import { type Card, type Letter } from '@duban/domain/ladder/measure';
import { type Instant } from '@duban/domain/time/day';
import { type UnitKind } from '@duban/domain/unit/unit';

export interface BoardCounters {
  /** Matters that are not closed. */
  open: number;
  /** Open matters whose lamp is `overdue`, `near`. */
  overdue: number;
  near: number;
  /** Open `sign` desks. */
  waitingToSign: number;
  /** Open desks that the asking person holds. */
  waitingForMe: number;
  closed: number;
  closedOnTime: number;
  /** Share of the closed, 0 to 1; null while none is. */
  closedOnTimeRate: number | null;
}

export interface BoardRow {
  matter: string;
  no: string;
  title: string;
  planId: string;
  lamp: Lamp;
  card: Card | null;
  letter: Letter | null;
}

/** One task-unit pair; `lamp` is the worst of the unit's open desks there, null when nothing lies before it. */
export interface BoardCell {
  matter: string;
  no: string;
  unit: string;
  role: 'lead' | 'support';
  lamp: Lamp | null;
}

/** 驾驶舱: the counters and the matrix of responsibilities over what the asking person may see. */
export interface Board {
  now: Instant;
  counters: BoardCounters;
  units: { code: string; name: string; kind: UnitKind }[];
  rows: BoardRow[];
  cells: BoardCell[];
}
