import { Injectable } from '@nestjs/common';
import { type CircularLine, type CircularView } from '@duban/contracts/http/circular';
import { type Page } from '@duban/contracts/http/page';
import { type Circular, CircularStore } from '@duban/database/circular/circular.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { reachOf } from '@duban/domain/act/may-see';
import { figuresOfUnit, unitsNamed } from '@duban/domain/circular/circular';
import { circularNumber, circularPaper } from '@duban/domain/circular/circular-paper';
import { type Paper } from '@duban/domain/paper/paper';
import { dayOf } from '@duban/domain/time/day';
import { type Unit } from '@duban/domain/unit/unit';
import { pageOf, isUuid, readCursor } from '../refusal/cursor.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type CircularQueryDto } from './circular.dto.ts';

type Units = ReadonlyMap<string, Unit>;

/** 通报 on the screen: what its documents say, from the same figures. A unit sees its own lines. */
@Injectable()
export class ShowCircular {
  constructor(
    private readonly circulars: CircularStore,
    private readonly ledger: Ledger,
  ) {}

  /** Those that `one` would show. */
  async page({ actor }: Asker, { status, cursor, limit = A_PAGE }: CircularQueryDto): Promise<Page<CircularLine>> {
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const reach = reachOf(actor);
    const unit = typeof reach === 'object' ? reach.unit : undefined;
    const found = reach === 'none' ? [] : await this.circulars.page({ status, unit }, limit + 1, after);
    const { units } = await this.ledger.moment();
    return pageOf(
      found,
      limit,
      (last) => [last.quarter, last.id],
      (one) => lineOf(one, units),
    );
  }

  async one(asker: Asker, id: string): Promise<CircularView> {
    const { circular, unit } = await this.seen(asker, id);
    const { units } = await this.ledger.moment();
    const comments = await this.circulars.comments(circular.id, unit);
    return { ...lineOf(circular, units), figures: circular.figures, paper: paperOf(circular, units), comments };
  }

  /** A circular as far as the asking person may see it, and whose comments. @throws a 404 where it names another's. */
  async seen({ actor }: Asker, id: string): Promise<{ circular: Circular; unit: string | undefined }> {
    const circular = isUuid(id) ? await this.circulars.one(id.toLowerCase()) : undefined;
    const reach = reachOf(actor);
    if (!circular || reach === 'none') throw unseen();
    if (reach === 'all') return { circular, unit: undefined };
    if (!unitsNamed(circular.figures).includes(reach.unit)) throw unseen();
    return { circular: { ...circular, figures: figuresOfUnit(circular.figures, reach.unit) }, unit: reach.unit };
  }

  async paper(asker: Asker, id: string): Promise<Paper> {
    const { circular } = await this.seen(asker, id);
    return paperOf(circular, (await this.ledger.moment()).units);
  }
}

const numberOf = ({ numberYear, numberNo }: Circular): string | null =>
  numberYear === null || numberNo === null ? null : circularNumber(numberYear, numberNo);

const paperOf = (circular: Circular, units: Units): Paper =>
  circularPaper(
    circular.figures,
    { number: numberOf(circular), day: dayOf(circular.issuedAt ?? circular.madeAt) },
    units,
  );

const lineOf = (circular: Circular, units: Units): CircularLine => {
  const { id, quarter, status, asOf, madeAt, commentUntil, issuedAt } = circular;
  const { number, title } = paperOf(circular, units);
  return { id, quarter, status, number, title, asOf, madeAt, commentUntil, issuedAt };
};

function placeOf(cursor: string): [quarter: string, id: string] {
  const [quarter, id] = readCursor(cursor, [(value) => typeof value === 'string', isUuid]);
  return [String(quarter), String(id)];
}
