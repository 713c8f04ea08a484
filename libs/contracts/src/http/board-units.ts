import { type UnitLine } from '@duban/domain/board/unit-table';
import { type UseOfTime } from '@duban/domain/board/use-of-time';
import { type Instant } from '@duban/domain/time/day';

/** 各单位情况: each unit's figures, ranked by the on-time rate where the sample allows it. */
export interface BoardUnits {
  now: Instant;
  units: UnitLine[];
}

/** A matter behind a unit's average use of time, in minutes. */
export interface UnitTimeRow extends UseOfTime {
  matter: string;
  no: string;
  title: string;
}

export interface UnitTime {
  now: Instant;
  unit: string;
  /** The averages of the rows below; null without any. */
  average: UseOfTime | null;
  items: UnitTimeRow[];
}
