import { Injectable } from '@nestjs/common';
import { type InboxItem } from '@duban/contracts/http/inbox-item';
import { type Page } from '@duban/contracts/http/page';
import { type Moment } from '@duban/domain/act/moment';
import { ruleOf } from '@duban/domain/act/step-rule';
import { deskId } from '@duban/domain/desk/desk';
import { lampOf } from '@duban/domain/desk/lamp';
import { KINDS } from '@duban/domain/kind/kinds';
import { dayOf } from '@duban/domain/time/day';
import { dueDayOf } from '@duban/domain/time/due';
import { Ledger } from '@duban/database/ledger/ledger';
import { type InboxPlace, InboxStore, type WaitingDesk } from '@duban/database/matter/inbox.store';
import { pageOf, isInstant, isUuid, isWholeNumber, orNull, readCursor } from '../refusal/cursor.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { type Asker } from '../session/asker.ts';

/** 待办: what waits for the asking person, soonest due first. */
@Injectable()
export class ShowInbox {
  constructor(
    private readonly ledger: Ledger,
    private readonly inbox: InboxStore,
  ) {}

  async handle({ actor }: Asker, { cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<InboxItem>> {
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const at = await this.ledger.moment();
    const found = await this.inbox.page(actor, limit + 1, after);
    return pageOf(
      found,
      limit,
      ({ desk, matter }) => [desk.due, matter.id, desk.no],
      (one) => itemOf(one, at),
    );
  }
}

function placeIn(cursor: string): InboxPlace {
  const [due, matter, desk] = readCursor(cursor, [orNull(isInstant), isUuid, isWholeNumber]);
  return { due: due as string | null, matter: matter as string, desk: desk as number };
}

function itemOf({ desk, matter }: WaitingDesk, at: Moment): InboxItem {
  const { no, step, round, party, about, laidAt, due, firstDue, near, provisional, urgedAt } = desk;
  const today = dayOf(at.now);
  return {
    id: deskId(matter.id, no),
    matter,
    step,
    title: ruleOf(KINDS[matter.kind].steps, step).title,
    round,
    party,
    about,
    laidAt,
    due,
    firstDue,
    near,
    provisional,
    lamp: lampOf(desk, at.now, matter.suspendedAt !== null),
    workingDaysLeft: due === null ? null : at.calendar.workingDaysBetween(today, dueDayOf(due)),
    workingDaysWaited: at.calendar.workingDaysBetween(dayOf(laidAt), today),
    urgedAt,
  };
}
