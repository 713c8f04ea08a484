import { Injectable } from '@nestjs/common';
import { type MeetingEntry, type MeetingHeld } from '@duban/contracts/http/meetings';
import { type Page } from '@duban/contracts/http/page';
import { Ledger } from '@duban/database/ledger/ledger';
import { holdMeeting } from '@duban/database/meeting/hold-meeting';
import { MeetingStore } from '@duban/database/meeting/meeting.store';
import { type Matter } from '@duban/domain/matter/matter';
import { dayOf, isDay } from '@duban/domain/time/day';
import { mayBeNamed } from '@duban/domain/unit/may-be-named';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { asFound, pageOf, isUuid, readCursor } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { type PageQueryDto } from '../refusal/page-query.dto.ts';
import { invalid } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type MeetingDto } from './meeting.dto.ts';

/** 联席会议: minutes, and resolutions that become key tasks. */
@Injectable()
export class Meetings {
  constructor(
    private readonly ledger: Ledger,
    private readonly meetings: MeetingStore,
    private readonly after: AfterCommit,
  ) {}

  async list({ cursor, limit = 50 }: PageQueryDto): Promise<Page<MeetingEntry>> {
    const place = cursor === undefined ? undefined : readCursor(cursor, [isDay, isUuid]);
    const after = place && { heldOn: String(place[0]), id: String(place[1]) };
    const found = await this.meetings.page(limit + 1, after);
    return pageOf(found, limit, (last) => [last.heldOn, last.id], asFound);
  }

  async hold({ actor, ip }: Asker, key: string, body: MeetingDto): Promise<Answer> {
    await this.demandUnits(body);
    const meeting = {
      ...body,
      matters: body.matters.map((id) => id.toLowerCase()),
      resolutions: body.resolutions.map((resolution) => ({ ...resolution, due: resolution.due ?? null })),
    };
    const request = { actor, act: 'meet', object: null, ip, key: requestKey('meetings', key, body) };
    let opened: readonly Matter[] = [];
    const outcome = await holdMeeting(this.ledger, meeting, request, (id, matters): MeetingHeld => {
      opened = matters;
      return { id, opened: matters.map(({ id: matter, no, title }) => ({ id: matter, no, title })) };
    });
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated, 201);
    for (const matter of opened) this.after.tell(matter);
    this.after.committed(done.done);
    return new Answer(done.answer ?? '', 201);
  }

  private async demandUnits({ resolutions }: MeetingDto): Promise<void> {
    const { now, units } = await this.ledger.moment();
    const strangers = resolutions.flatMap(({ leads, supports }, index) =>
      [...leads, ...supports]
        .filter((unit) => !mayBeNamed(units.get(unit), dayOf(now)))
        .map((unit) => ({ field: `resolutions.${index}`, problem: `${unit} is no unit that may be named` })),
    );
    if (strangers.length > 0) throw invalid(strangers);
  }
}
