import { type Instant } from '@duban/domain/time/day';
import { type UnitKind } from '@duban/domain/unit/unit';

/** A limit that the district sets, with where it comes from. */
export interface MeterLimit {
  value: number;
  source: string;
}

export interface LoadLine {
  unit: string;
  name: string;
  kind: UnitKind;
  urge: number;
  measure: number;
  report: number;
  conclusion: number;
  check: number;
  total: number;
  /** Beyond the limit. */
  exceeded: boolean;
}

/** 督查频次: how often each unit was pressed in the last 30 days (督查条例 Art 15). */
export interface BoardLoad {
  now: Instant;
  since: Instant;
  limit: MeterLimit;
  units: LoadLine[];
}

export interface LoadFact {
  kind: 'urge' | 'measure' | 'report' | 'conclusion' | 'check';
  matter: string;
  no: string;
  title: string;
  desk: string | null;
  at: Instant;
}

export interface UnitLoad {
  since: Instant;
  unit: string;
  items: LoadFact[];
}

export interface BurdenLine {
  unit: string;
  name: string;
  kind: UnitKind;
  /** Desks laid before it in each week, the running one last. */
  desks: number[];
  exceeded: boolean;
}

/** 减负: what each unit is asked per week. */
export interface BoardBurden {
  now: Instant;
  /** Mondays. */
  weeks: string[];
  limit: MeterLimit;
  units: BurdenLine[];
}
