import { type Day } from '../time/day.ts';
import { type UnitAlias } from './alias.ts';
import { type Unit } from './unit.ts';

/** What names a unit on a day: its own name or an alias, both with their days. */
export interface UnitNames {
  units: readonly Unit[];
  aliases: readonly UnitAlias[];
}

type Dated = { validFrom: Day | null; validTo: Day | null };

/** Whether it is valid on a day, its first and last included; without a day, always. */
export const holdsOn = ({ validFrom, validTo }: Dated, on: Day | undefined): boolean =>
  on === undefined || ((validFrom === null || validFrom <= on) && (validTo === null || on <= validTo));

const plain = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

/** The unit that a plan means by a name, on a day if one is given; full-width letters and blanks do not matter. */
export function findUnit(name: string, { units, aliases }: UnitNames, on?: Day): Unit | undefined {
  const wanted = plain(name);
  const own = units.find((unit) => plain(unit.name) === wanted && holdsOn(unit, on));
  if (own) return own;
  const alias = aliases.find((one) => plain(one.alias) === wanted && holdsOn(one, on));
  return alias && units.find((unit) => unit.code === alias.unit);
}
