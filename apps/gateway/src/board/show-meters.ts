import { Injectable } from '@nestjs/common';
import { type BoardBurden, type BoardLoad, type LoadLine, type UnitLoad } from '@duban/contracts/http/board-meters';
import { LOAD_KINDS, MeterStore } from '@duban/database/board/meter.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { deskId } from '@duban/domain/desk/desk';
import { addDays, at, dayOf, type Instant, weekday } from '@duban/domain/time/day';
import { type Unit } from '@duban/domain/unit/unit';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { Settings } from '../settings.ts';
import { unitScope } from './unit-scope.ts';

const LOAD_DAYS = 30;
const WEEKS = 8;

/** 督查频次 and 减负, against the limits that the district sets. A leader of a unit sees its own. */
@Injectable()
export class ShowMeters {
  constructor(
    private readonly ledger: Ledger,
    private readonly meters: MeterStore,
    private readonly settings: Settings,
  ) {}

  async load({ actor }: Asker): Promise<BoardLoad> {
    const { now, units } = await this.ledger.moment();
    const since = sinceOf(now);
    const limit = this.settings.gateway.loadLimit;
    const lines = new Map<string, LoadLine>();
    for (const { unit: code, kind, times } of await this.meters.load(since, unitScope(actor, undefined))) {
      const unit = units.get(code);
      if (!unit || unit.kind === 'G') continue;
      const line = lines.get(code) ?? emptyLine(unit);
      lines.set(code, line);
      line[kind] += times;
      line.total += times;
      line.exceeded = line.total > limit;
    }
    const sorted = [...lines.values()].sort(
      (one, other) => other.total - one.total || (one.unit < other.unit ? -1 : 1),
    );
    return {
      now,
      since,
      limit: { value: limit, source: 'DUBAN_LOAD_LIMIT · 督查条例 Art 15, number [D]' },
      units: sorted,
    };
  }

  async loadOf({ actor }: Asker, code: string): Promise<UnitLoad> {
    const { now, units } = await this.ledger.moment();
    const unit = unitScope(actor, code);
    if (unit === undefined || !units.has(unit)) throw unseen();
    const since = sinceOf(now);
    const rows = await this.meters.loadRows(since, unit);
    const items = rows.map(({ unit: _, desk, ...row }) => ({
      ...row,
      desk: desk === null ? null : deskId(row.matter, desk),
    }));
    return { since, unit, items };
  }

  async burden({ actor }: Asker): Promise<BoardBurden> {
    const { now, units } = await this.ledger.moment();
    const monday = addDays(dayOf(now), 1 - weekday(dayOf(now)));
    const weeks = Array.from({ length: WEEKS }, (_, place) => addDays(monday, (place - WEEKS + 1) * 7));
    const found = await this.meters.weeks(at(weeks[0] ?? monday, '00:00'), unitScope(actor, undefined));
    const limit = this.settings.gateway.burdenLimit;
    const lines = [...new Set(found.map(({ unit }) => unit))].flatMap((code) => {
      const unit = units.get(code);
      if (!unit || unit.kind === 'G') return [];
      const desks = weeks.map((week) => found.find((one) => one.unit === code && one.week === week)?.desks ?? 0);
      return [{ unit: code, name: unit.name, kind: unit.kind, desks, exceeded: Math.max(...desks) > limit }];
    });
    return { now, weeks, limit: { value: limit, source: 'DUBAN_BURDEN_LIMIT [D]' }, units: lines };
  }
}

const sinceOf = (now: Instant): Instant => at(addDays(dayOf(now), -LOAD_DAYS), '00:00');

const emptyLine = ({ code, name, kind }: Unit): LoadLine => ({
  unit: code,
  name,
  kind,
  ...(Object.fromEntries(LOAD_KINDS.map((one) => [one, 0])) as Record<(typeof LOAD_KINDS)[number], number>),
  total: 0,
  exceeded: false,
});
