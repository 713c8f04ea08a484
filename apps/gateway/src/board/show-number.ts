import { Injectable } from '@nestjs/common';
import { type BoardNumber, type BoardNumberDefinition, type BoardNumberRow } from '@duban/contracts/http/board-number';
import { NumberAsOfStore, type PastNumberWish } from '@duban/database/as-of/number-as-of.store';
import { endOfDay } from '@duban/database/as-of/trend.store';
import { type LiveNumberId } from '@duban/database/board/number.sql';
import { type NumberPlace, type NumberRow, NumberStore } from '@duban/database/board/number.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Figure, rateOf } from '@duban/domain/board/counted';
import { MATTER_NUMBERS } from '@duban/domain/board/matter-numbers';
import { definitionOf, NUMBER_IDS, type NumberId } from '@duban/domain/board/numbers';
import { deskId } from '@duban/domain/desk/desk';
import { at, dayOf, instantOf, type Instant, millis } from '@duban/domain/time/day';
import { pageOf, isUuid, isWholeNumber, readCursor } from '../refusal/cursor.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { pastMoment } from '../refusal/past-moment.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type NumberQueryDto } from './number-query.dto.ts';
import { unitScope } from './unit-scope.ts';

interface Found {
  figure: Figure;
  rows: NumberRow[];
}

interface Paging {
  limit: number;
  after: NumberPlace | undefined;
}

/** 指标: a figure of the board, what it means, and the rows it counts. */
@Injectable()
export class ShowNumber {
  constructor(
    private readonly ledger: Ledger,
    private readonly numbers: NumberStore,
    private readonly past: NumberAsOfStore,
  ) {}

  definitions(): BoardNumberDefinition[] {
    return NUMBER_IDS.map(definition);
  }

  async handle(asker: Asker, id: string, query: NumberQueryDto): Promise<BoardNumber> {
    if (!isNumberId(id)) throw unseen();
    const { now } = await this.ledger.moment();
    const wish = wishOf(asker, id, query, now);
    const paging = {
      limit: query.limit ?? A_PAGE,
      after: query.cursor === undefined ? undefined : placeOf(query.cursor),
    };
    const { figure, rows } = isLive(id, query)
      ? await this.live(id as LiveNumberId, wish, paging)
      : await this.ofPast(id, wish, paging);
    const shown = definitionOf(id).denominator === null ? figure.hits : rateOf(figure);
    return {
      ...definition(id),
      now: wish.now,
      ...figure,
      figure: shown,
      ...pageOf(rows, paging.limit, (last) => [last.matter, last.desk ?? 0], rowOf),
    };
  }

  private async live(id: LiveNumberId, wish: PastNumberWish, { limit, after }: Paging): Promise<Found> {
    const [figure, rows] = await Promise.all([
      this.numbers.figure(id, wish),
      this.numbers.rows(id, wish, limit + 1, after),
    ]);
    return { figure, rows };
  }

  private async ofPast(id: NumberId, wish: PastNumberWish, { limit, after }: Paging): Promise<Found> {
    const all = await this.past.rows(id, wish);
    const figure = { hits: all.filter(({ hit }) => hit).length, rows: all.length };
    return { figure, rows: all.filter((row) => after === undefined || isAfter(row, after)).slice(0, limit + 1) };
  }
}

const isNumberId = (id: string): id is NumberId => NUMBER_IDS.some((one) => one === id);

const isLive = (id: NumberId, { asOf }: NumberQueryDto): boolean => asOf === undefined && !id.startsWith('day-');

const isAfter = ({ matter, desk }: NumberRow, after: NumberPlace): boolean =>
  matter > after.matter || (matter === after.matter && (desk ?? 0) > after.desk);

function definition(id: NumberId): BoardNumberDefinition {
  const { name, formula, numerator, denominator, of } = definitionOf(id);
  return { id, name, formula, numerator, denominator, of };
}

function wishOf({ actor }: Asker, id: NumberId, query: NumberQueryDto, now: Instant): PastNumberWish {
  const { plan, from, to, asOf, day } = query;
  const unit = id in MATTER_NUMBERS ? query.unit : unitScope(actor, query.unit);
  const moment = asOf === undefined ? now : instantOf(millis(pastMoment(asOf, now)));
  return { actor, plan, unit, ...timeOf(from, to), ...momentOf(id, day, moment) };
}

/** Whole days, the last one included. */
export const timeOf = (from?: string, to?: string): Pick<PastNumberWish, 'from' | 'to'> => ({
  from: from && at(from, '00:00'),
  to: to && at(to, '24:00'),
});

/** A day's figure is counted at the day's end. */
function momentOf(id: NumberId, day: string | undefined, now: Instant): Pick<PastNumberWish, 'now' | 'day'> {
  if (!id.startsWith('day-')) return { now };
  const asked = day ?? dayOf(now);
  return { day: asked, now: endOfDay(asked, now) };
}

function placeOf(cursor: string): NumberPlace {
  const [matter, desk] = readCursor(cursor, [isUuid, isWholeNumber]);
  return { matter: String(matter), desk: Number(desk) };
}

const rowOf = ({ desk, ...row }: NumberRow): BoardNumberRow => ({
  ...row,
  desk: desk === null ? null : deskId(row.matter, desk),
});
