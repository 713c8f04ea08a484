import { type Day } from '@duban/domain/time/day';
import { type Unit } from '@duban/domain/unit/unit';

export interface UnitName {
  alias: string;
  validFrom: Day | null;
  validTo: Day | null;
  /** `M`: formed by a pattern, not found in a source. */
  mark: string | null;
}

/** A unit of the register with the other names it is known by. */
export interface UnitEntry extends Unit {
  aliases: UnitName[];
}
