import { type Pool, type PoolClient } from 'pg';
import { maySee, partiesOf, reachOf } from '@duban/domain/act/may-see';
import { type CountedRow, type Figure } from '@duban/domain/board/counted';
import {
  countedIn,
  definitionOf,
  type NumberId,
  UNIT_NUMBER_IDS,
  type UnitNumberId,
} from '@duban/domain/board/numbers';
import { type Matter } from '@duban/domain/matter/matter';
import { type Day } from '@duban/domain/time/day';
import { noFigures, type NumberRow, type NumberWish } from '../board/number.store.ts';
import { AsOfStore } from './as-of.store.ts';

/** `now` is the past moment. */
export interface PastNumberWish extends NumberWish {
  day?: Day | undefined;
}

/** 指标 over the matters as they stood at a past moment: the rules of the domain, asked matter by matter. */
export class NumberAsOfStore {
  private readonly past: AsOfStore;

  constructor(pool: Pool | PoolClient) {
    this.past = new AsOfStore(pool);
  }

  /** All rows behind a figure, by matter and desk. */
  async rows(id: NumberId, wish: PastNumberWish): Promise<NumberRow[]> {
    const found: NumberRow[] = [];
    for await (const matter of this.past.all(wish.plan, wish.now, reachOf(wish.actor))) {
      found.push(...rowsIn(id, matter, wish).map((row) => rowOf(matter, row)));
    }
    return found;
  }

  /** All figures of all units. */
  async ofUnits(wish: PastNumberWish): Promise<Map<string, Record<UnitNumberId, Figure>>> {
    const sums = new UnitSums(wish);
    for await (const matter of this.past.all(wish.plan, wish.now, reachOf(wish.actor))) sums.add(matter);
    return sums.figures();
  }
}

/** The figures of all units, matter by matter. */
export class UnitSums {
  private readonly sums = new Map<string, Record<UnitNumberId, Figure>>();

  constructor(private readonly wish: PastNumberWish) {}

  add(matter: Matter): void {
    for (const id of UNIT_NUMBER_IDS) for (const row of rowsIn(id, matter, this.wish)) this.count(id, row);
  }

  figures(): Map<string, Record<UnitNumberId, Figure>> {
    return this.sums;
  }

  private count(id: UnitNumberId, { unit, hit }: CountedRow): void {
    const figures = this.sums.get(unit ?? '') ?? noFigures();
    this.sums.set(unit ?? '', figures);
    const { hits, rows } = figures[id];
    figures[id] = { hits: hits + (hit ? 1 : 0), rows: rows + 1 };
  }
}

/** The rows of a matter that the asking person may count, of the unit that was asked for. */
export function rowsIn(id: NumberId, matter: Matter, wish: PastNumberWish): CountedRow[] {
  const { actor, unit, now, from, to, day } = wish;
  if (!maySee(actor, matter)) return [];
  const counting = { now, me: actor, ...(from && { from }), ...(to && { to }), ...(day && { day }) };
  const rows = countedIn(id, matter, counting);
  if (unit === undefined) return rows;
  if (definitionOf(id).of === 'matter') return partiesOf(matter).includes(unit) ? rows : [];
  return rows.filter((row) => row.unit === unit);
}

const rowOf = (matter: Matter, { desk, unit, hit }: CountedRow): NumberRow => ({
  matter: matter.id,
  no: matter.no,
  title: matter.title,
  planId: matter.planId,
  desk,
  step: desk === null ? null : (matter.desks[desk - 1]?.step ?? null),
  unit,
  hit,
});
