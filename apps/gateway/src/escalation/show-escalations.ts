import { Injectable } from '@nestjs/common';
import { type ClimbingLine, type EscalationLine, type MeasureLine } from '@duban/contracts/http/escalations';
import { type Page } from '@duban/contracts/http/page';
import {
  type EscalatedDesk,
  type EscalationPlace,
  EscalationStore,
  type EscalationWish,
} from '@duban/database/escalation/escalation.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { reachOf } from '@duban/domain/act/may-see';
import { type Moment } from '@duban/domain/act/moment';
import { at as momentOf, dayOf } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { pageOf, isInstant, isUuid, isWholeNumber, readCursor } from '../refusal/cursor.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { climbingLine, lineOf, measureLine } from './escalation-line.ts';
import { type DueQueryDto, type EscalationQueryDto } from './escalation-query.dto.ts';

/** Working days that count as soon, when nothing is said [D]. */
const SOON = 7;

/** 预警与升级. A leader of a unit sees its own desks. */
@Injectable()
export class ShowEscalations {
  constructor(
    private readonly escalations: EscalationStore,
    private readonly ledger: Ledger,
  ) {}

  waiting(asker: Asker, query: EscalationQueryDto): Promise<Page<MeasureLine>> {
    return this.page(asker, query, (wish) => this.escalations.waiting(wish), measureLine);
  }

  decided(asker: Asker, query: EscalationQueryDto): Promise<Page<MeasureLine>> {
    return this.page(asker, query, (wish) => this.escalations.decided(wish), measureLine);
  }

  climbing(asker: Asker, query: EscalationQueryDto): Promise<Page<ClimbingLine>> {
    return this.page(asker, query, (wish) => this.escalations.climbing(wish), climbingLine);
  }

  due(asker: Asker, { within = SOON, ...query }: DueQueryDto): Promise<Page<EscalationLine>> {
    const until = ({ now, calendar }: Moment) => momentOf(calendar.addWorkingDays(dayOf(now), within), '24:00');
    return this.page(asker, query, (wish, at) => this.escalations.due(wish, until(at)), lineOf);
  }

  private async page<Found extends EscalatedDesk, Line>(
    { actor }: Asker,
    query: EscalationQueryDto,
    find: (wish: EscalationWish, at: Moment) => Promise<Found[]>,
    line: (found: Found, at: Moment) => Line,
  ): Promise<Page<Line>> {
    const { cursor, limit = A_PAGE, plan } = query;
    const at = await this.ledger.moment();
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const found = await find({ unit: unitOf(actor, query.unit), plan, after, limit: limit + 1 }, at);
    return pageOf(
      found,
      limit,
      (last) => [last.key, last.matter, last.desk, last.place],
      (one) => line(one, at),
    );
  }
}

function unitOf(actor: Actor, wished: string | undefined): string | undefined {
  const reach = reachOf(actor);
  if (reach === 'all') return wished;
  if (reach === 'none' || (wished !== undefined && wished !== reach.unit)) throw unseen();
  return reach.unit;
}

function placeOf(cursor: string): EscalationPlace {
  const [key, matter, desk, place] = readCursor(cursor, [isInstant, isUuid, isWholeNumber, isWholeNumber]);
  return { key: String(key), matter: String(matter), desk: Number(desk), place: Number(place) };
}
