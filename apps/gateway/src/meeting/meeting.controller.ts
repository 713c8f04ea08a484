import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MeetingEntry, type MeetingHeld } from '@duban/contracts/http/meetings';
import { type Page } from '@duban/contracts/http/page';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { day, list, object, page, text, uuid } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { MeetingDto } from './meeting.dto.ts';
import { Meetings } from './meetings.ts';

const BRIEF = object<MeetingHeld['opened'][number]>({ id: uuid(), no: text(), title: text() });
const HELD = object<MeetingHeld>({ id: uuid(), opened: list(BRIEF) });
const MEETING = object<MeetingEntry>({
  id: uuid(),
  title: text(),
  heldOn: day(),
  minutes: text(),
  matters: list(BRIEF, 'On the agenda.'),
  opened: list(BRIEF, 'Key tasks of its resolutions.'),
});

@ApiTags('meeting')
@Controller('api/meetings')
export class MeetingController {
  constructor(private readonly meetings: Meetings) {}

  @Get()
  @Allow('supervision-office', 'leader-in-charge')
  @Answers('联席会议, newest first.', page(MEETING), { problems: [400, 401, 403] })
  all(@Query() query: PageQueryDto): Promise<Page<MeetingEntry>> {
    return this.meetings.list(query);
  }

  @Post()
  @Allow('supervision-office')
  @ApiIdempotencyKey()
  @Answers('Records a joint meeting; each resolution becomes a key task that waits for its 立项审批.', HELD, {
    status: 201,
    problems: [400, 401, 403, 404, 409, 422],
  })
  hold(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: MeetingDto): Promise<Answer> {
    return this.meetings.hold(asker, key, body);
  }
}
