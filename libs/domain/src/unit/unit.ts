import { type Day } from '../time/day.ts';

/** District body, functional zone, public institution, vertically managed, an actor the plan does not list (domain A4), or an enterprise. */
export type UnitKind = 'D' | 'Z' | 'P' | 'V' | 'G' | 'E';

/** 单位, with the days between which its name and its duties hold. */
export interface Unit {
  code: string;
  name: string;
  english: string;
  kind: UnitKind;
  validFrom: Day | null;
  validTo: Day | null;
  successor: string | null;
}
