import { type Instant } from '@duban/domain/time/day';

/** What an entry changed, without texts: a desk laid, decided, climbed, moved. */
export interface TimelineChange {
  type: string;
  desk?: number;
  step?: string;
  party?: string;
  verdict?: string;
  rung?: string;
  card?: string;
  letter?: string;
  day?: string;
  moment?: Instant;
  to?: string;
  outcome?: string;
  leads?: string[];
  supports?: string[];
  units?: string[];
  measure?: string;
  decision?: string;
  ground?: string;
}

/** One line of a matter's record. */
export interface TimelineEntry {
  seq: number;
  at: Instant;
  /** Name of who acted; `clock` and `story` are the system's hands. */
  actor: string;
  unit: string | null;
  forWhom: string | null;
  act: string;
  /** Desk or plan it is about; null for the matter itself. */
  object: string | null;
  words: string | null;
  progress: number | null;
  evidence: string[];
  changes: TimelineChange[];
}
