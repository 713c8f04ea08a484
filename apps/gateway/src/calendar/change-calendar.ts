import { Injectable } from '@nestjs/common';
import { type Page } from '@duban/contracts/http/page';
import { type CalendarChangeView } from '@duban/contracts/http/calendar-change';
import { type Changed } from '@duban/database/calendar/change-calendar';
import { CalendarStore } from '@duban/database/calendar/calendar.store';
import { type OnceOutcome } from '@duban/database/ledger/once';
import { type Matter } from '@duban/domain/matter/matter';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { cursorOf, isUuid, isWholeNumber, readCursor } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ApproveNoticeDto } from './approve-notice.dto.ts';
import { changedView, changeView } from './calendar-change-view.ts';
import { noticeOf } from './sent-notice.ts';

/** Versions are integers of PostgreSQL; the first page begins below this one. */
const NEWEST = 2_147_483_647;

/** 载入放假通知 and 撤销: every due day that a notice moves, moved in one act. */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly calendar: CalendarStore,
    private readonly after: AfterCommit,
  ) {}

  async approve({ actor, ip }: Asker, key: string, body: ApproveNoticeDto): Promise<Answer> {
    const notice = noticeOf(body.notice, 'notice.');
    const { expected } = body;
    const request = requestOf(
      { actor, ip },
      'load-calendar',
      requestKey('calendar changes', key, { notice, expected }),
    );
    const moved: Matter[] = [];
    const wish = { notices: [notice], approver: actor, ip, expected };
    const outcome = await this.calendar.loadOnce(request, wish, ({ changed }) =>
      changed ? answerOf(changed, moved) : changedView(null),
    );
    return this.answered(outcome, moved);
  }

  async rollBack({ actor, ip }: Asker, id: string, key: string): Promise<Answer> {
    const change = isUuid(id) ? await this.calendar.change(id.toLowerCase()) : undefined;
    if (!change) throw unseen();
    const route = `calendar changes ${change.id} roll-back`;
    const request = requestOf({ actor, ip }, 'roll-back-calendar', requestKey(route, key, {}));
    const moved: Matter[] = [];
    const outcome = await this.calendar.rollBackOnce(request, change, (changed) => answerOf(changed, moved));
    return this.answered(outcome, moved);
  }

  async list({ cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<CalendarChangeView>> {
    const [below] = cursor === undefined ? [NEWEST] : readCursor(cursor, [isWholeNumber]);
    const changes = await this.calendar.changes(Number(below), limit + 1);
    const items = changes.slice(0, limit).map(changeView);
    const last = items.at(-1);
    return { items, next: changes.length > limit && last ? cursorOf([last.version]) : null };
  }

  /** @param moved none when it was answered before. */
  private answered(outcome: OnceOutcome, moved: readonly Matter[]): Answer {
    const answer = acceptedOnce(outcome);
    this.after.committed(moved);
    return new Answer(answer);
  }
}

const requestOf = ({ actor, ip }: Pick<Asker, 'actor' | 'ip'>, act: string, key: ReturnType<typeof requestKey>) => ({
  actor,
  ip,
  act,
  object: null,
  key,
});

/** What is answered, and the matters to be told of once it is committed. */
function answerOf({ change, done }: Changed, moved: Matter[]) {
  moved.push(...done);
  return changedView(change);
}
