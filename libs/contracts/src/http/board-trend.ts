import { type DayNumberId } from '@duban/domain/board/numbers';
import { type Day, type Instant } from '@duban/domain/time/day';

export interface BoardTrendDay {
  day: Day;
  figures: Record<DayNumberId, number>;
}

/** 30日趋势: each day's figures as they stood at its end. */
export interface BoardTrend {
  now: Instant;
  days: BoardTrendDay[];
}
