import { Injectable } from '@nestjs/common';
import { type BoardUnits, type UnitTime, type UnitTimeRow } from '@duban/contracts/http/board-units';
import { NumberAsOfStore } from '@duban/database/as-of/number-as-of.store';
import { NumberStore, type NumberWish } from '@duban/database/board/number.store';
import { MattersAt } from '@duban/database/board/matters-at.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { unitTable } from '@duban/domain/board/unit-table';
import { averageUse, useOfTime, type UseOfTime } from '@duban/domain/board/use-of-time';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { instantOf, millis } from '@duban/domain/time/day';
import { pastMoment } from '../refusal/past-moment.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type BoardQueryDto } from './board-query.dto.ts';
import { type UnitsQueryDto } from './number-query.dto.ts';
import { timeOf } from './show-number.ts';
import { unitScope } from './unit-scope.ts';

/** 各单位情况, and the matters behind a unit's use of time. */
@Injectable()
export class ShowUnits {
  constructor(
    private readonly ledger: Ledger,
    private readonly numbers: NumberStore,
    private readonly pastNumbers: NumberAsOfStore,
    private readonly matters: MattersAt,
  ) {}

  async table({ actor }: Asker, { plan, asOf, from, to }: UnitsQueryDto): Promise<BoardUnits> {
    const { now: today, units } = await this.ledger.moment();
    const now = asOf === undefined ? today : instantOf(millis(pastMoment(asOf, today)));
    const unit = unitScope(actor, undefined);
    const wish: NumberWish = { actor, now, plan, unit, ...timeOf(from, to) };
    const figures = await (asOf === undefined ? this.numbers : this.pastNumbers).ofUnits(wish);
    const uses = new Map<string, UseOfTime[]>();
    for await (const [, ofMatter] of this.uses(wish, asOf !== undefined)) {
      for (const [code, use] of ofMatter) uses.set(code, [...(uses.get(code) ?? []), use]);
    }
    const table = unitTable({ figures, uses }, units);
    return { now, units: unit === undefined ? table : table.filter((line) => line.unit === unit) };
  }

  async time({ actor }: Asker, code: string, { plan, asOf }: BoardQueryDto): Promise<UnitTime> {
    const { now: today, units } = await this.ledger.moment();
    const now = asOf === undefined ? today : instantOf(millis(pastMoment(asOf, today)));
    const unit = unitScope(actor, code);
    if (unit === undefined || !units.has(unit)) throw unseen();
    const items: UnitTimeRow[] = [];
    for await (const [{ id, no, title }, uses] of this.uses({ actor, now, plan, unit }, asOf !== undefined)) {
      const use = uses.get(unit);
      if (use) items.push({ matter: id, no, title, ...use });
    }
    return { now, unit, average: averageUse(items), items };
  }

  private async *uses(
    { plan, unit, now }: NumberWish,
    isPast: boolean,
  ): AsyncGenerator<[Matter, Map<string, UseOfTime>]> {
    const matters = this.matters.all(plan, unit, isPast ? now : undefined);
    for await (const matter of matters) yield [matter, useOfTime(matter, now, KINDS[matter.kind].steps)];
  }
}
