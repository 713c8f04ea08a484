import { type Unit, type UnitKind } from '../unit/unit.ts';
import { type Figure, isRankable, rateOf } from './counted.ts';
import { type UnitNumberId } from './numbers.ts';
import { averageUse, type UseOfTime } from './use-of-time.ts';

/** A share with its sample; `small`: fewer than five, marked and not ranked. */
export interface Rate extends Figure {
  rate: number | null;
  small: boolean;
}

/** A unit's line in the table of the board. */
export interface UnitLine {
  unit: string;
  name: string;
  kind: UnitKind;
  open: number;
  overdue: number;
  onTime: Rate;
  reportLate: Rate;
  rework: Rate;
  measures: number;
  /** Average minutes a matter, and how many matters it is the average of. */
  time: (UseOfTime & { sample: number }) | null;
  /** Place by the on-time rate; null for small samples and vertically managed units, which are shown, not ranked. */
  rank: number | null;
}

export interface UnitFacts {
  figures: ReadonlyMap<string, Record<UnitNumberId, Figure>>;
  uses: ReadonlyMap<string, readonly UseOfTime[]>;
}

const shareOf = (figure: Figure): Rate => ({ ...figure, rate: rateOf(figure), small: !isRankable(figure) });

/** 各单位情况: responsible units with anything to show, the best first, those without a place after them. */
export function unitTable({ figures, uses }: UnitFacts, units: ReadonlyMap<string, Unit>): UnitLine[] {
  const lines = [...figures].flatMap(([code, ofUnit]) => {
    const unit = units.get(code);
    return unit && unit.kind !== 'G' ? [lineOf(unit, ofUnit, uses.get(code) ?? [])] : [];
  });
  return ranked(lines);
}

function lineOf(unit: Unit, figures: Record<UnitNumberId, Figure>, uses: readonly UseOfTime[]): UnitLine {
  const average = averageUse(uses);
  return {
    unit: unit.code,
    name: unit.name,
    kind: unit.kind,
    open: figures['unit-open'].hits,
    overdue: figures['unit-overdue'].hits,
    onTime: shareOf(figures['unit-on-time']),
    reportLate: shareOf(figures['unit-report-late']),
    rework: shareOf(figures['unit-rework']),
    measures: figures['unit-measures'].hits,
    time: average && { ...average, sample: uses.length },
    rank: null,
  };
}

/** Equal rates share a place. */
function ranked(lines: UnitLine[]): UnitLine[] {
  const inRace = lines.filter(({ kind, onTime }) => kind !== 'V' && !onTime.small);
  const better = ({ onTime }: UnitLine): number =>
    inRace.filter((other) => (other.onTime.rate ?? 0) > (onTime.rate ?? 0)).length;
  return lines
    .map((line) => ({ ...line, rank: inRace.includes(line) ? better(line) + 1 : null }))
    .sort((one, other) => place(one) - place(other) || (one.unit < other.unit ? -1 : 1));
}

const place = ({ rank }: UnitLine): number => rank ?? Number.MAX_SAFE_INTEGER;
