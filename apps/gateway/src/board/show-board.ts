import { Injectable } from '@nestjs/common';
import { type Board, type BoardCell, type BoardCounters, type BoardRow } from '@duban/contracts/http/board';
import { BoardAsOfStore } from '@duban/database/as-of/board-as-of.store';
import { type BoardCounts, type BoardMatter, BoardStore } from '@duban/database/board/board.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Unit } from '@duban/domain/unit/unit';
import { instantOf, type Instant, millis } from '@duban/domain/time/day';
import { pastMoment } from '../refusal/past-moment.ts';
import { type Asker } from '../session/asker.ts';
import { type BoardQueryDto } from './board-query.dto.ts';

/** Rows of the matrix at most; a district's plan has some twenty. */
const MOST_ROWS = 500;

/** 驾驶舱: counted anew from the record, over what the asking person may see. */
@Injectable()
export class ShowBoard {
  constructor(
    private readonly ledger: Ledger,
    private readonly boards: BoardStore,
    private readonly past: BoardAsOfStore,
  ) {}

  async handle({ actor }: Asker, { plan, asOf }: BoardQueryDto): Promise<Board> {
    const { now, units } = await this.ledger.moment();
    if (asOf !== undefined) {
      const moment = instantOf(millis(pastMoment(asOf, now)));
      const { counts, matters } = await this.past.board({ actor, moment, plan, limit: MOST_ROWS });
      return boardOf(moment, counts, matters, units);
    }
    const [counts, matters] = await Promise.all([
      this.boards.counts(actor, now, plan),
      this.boards.matrix(actor, now, plan, MOST_ROWS),
    ]);
    return boardOf(now, counts, matters, units);
  }
}

function boardOf(
  now: Instant,
  counts: BoardCounts,
  matters: readonly BoardMatter[],
  units: ReadonlyMap<string, Unit>,
): Board {
  const cells = matters.flatMap(cellsOf);
  return { now, counters: countersOf(counts), units: columnsOf(cells, units), rows: matters.map(rowOf), cells };
}

const countersOf = (counts: BoardCounts): BoardCounters => ({
  ...counts,
  closedOnTimeRate: counts.closed === 0 ? null : counts.closedOnTime / counts.closed,
});

const rowOf = ({ matter, no, title, planId, lamp, card, letter }: BoardMatter): BoardRow => ({
  matter,
  no,
  title,
  planId,
  lamp,
  card,
  letter,
});

export function cellsOf({ matter, no, leads, supports, parties }: BoardMatter): BoardCell[] {
  const cell =
    (role: BoardCell['role']) =>
    (unit: string): BoardCell => ({ matter, no, unit, role, lamp: parties[unit] ?? null });
  return [...leads.map(cell('lead')), ...supports.map(cell('support'))];
}

/** The units that have a cell, those with the most duties first. */
export function columnsOf(cells: readonly BoardCell[], units: ReadonlyMap<string, Unit>): Board['units'] {
  const duties = new Map<string, number>();
  for (const { unit } of cells) duties.set(unit, (duties.get(unit) ?? 0) + 1);
  const codes = [...duties]
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .map(([code]) => code);
  return codes.map((code) => ({ code, name: units.get(code)?.name ?? code, kind: units.get(code)?.kind ?? 'D' }));
}
