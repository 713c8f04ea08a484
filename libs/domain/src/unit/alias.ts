import { type Day } from '../time/day.ts';
import { UNITS } from './register.ts';
import { type Unit } from './unit.ts';

/** Another name of a unit; `M`: formed by the usual pattern and not checked against an official list. */
export interface UnitAlias {
  alias: string;
  unit: string;
  validFrom: Day | null;
  validTo: Day | null;
  mark: 'M' | null;
}

const DISTRICT = '长寿';

/** Usual long forms: 区X委 is 长寿区X委员会, 区X局 is 长寿区X局, a zone has its 管委会; each also with the city in front. */
function longForms({ name, kind }: Unit): string[] {
  if (kind === 'Z') return [`${name}管委会`, `${name}管理委员会`];
  if (!name.startsWith('区')) return [];
  const own = `${DISTRICT}${name}`;
  return name.endsWith('委') ? [own, `${own}员会`] : [own];
}

const aliasesOf = (unit: Unit): UnitAlias[] =>
  longForms(unit)
    .flatMap((alias) => [alias, `重庆市${alias}`])
    .map((alias) => ({ alias, unit: unit.code, validFrom: null, validTo: null, mark: 'M' }));

export const UNIT_ALIASES: readonly UnitAlias[] = UNITS.flatMap(aliasesOf);
