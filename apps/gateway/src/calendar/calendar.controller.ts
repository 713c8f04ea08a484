import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import { type CalendarChangeView, type CalendarPreviewView } from '@duban/contracts/http/calendar-change';
import { type CalendarDays } from '@duban/contracts/http/calendar-days';
import { type Page } from '@duban/contracts/http/page';
import { Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking, Exchange, Exchanging } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ApproveNoticeDto } from './approve-notice.dto.ts';
import { CALENDAR_PREVIEW, CHANGE, CHANGED, NOTICE } from './calendar-change.shape.ts';
import { CALENDAR } from './calendar.shape.ts';
import { ChangeCalendar } from './change-calendar.ts';
import { PreviewNotice } from './preview-notice.ts';
import { ShowCalendar } from './show-calendar.ts';

@ApiTags('calendar')
@Controller('api/calendar')
export class CalendarController {
  constructor(
    private readonly show: ShowCalendar,
    private readonly previews: PreviewNotice,
    private readonly changing: ChangeCalendar,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('system-admin', 'supervision-office')
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: NOTICE as never, description: 'The notice, or a form with it as `file`.' })
  @Answers('试算: every due day that a holiday notice would move, and why. Nothing is kept.', CALENDAR_PREVIEW, {
    problems: [400, 401, 403, 413],
  })
  preview(@Asking() asker: Asker, @Exchanging() exchange: Exchange): Promise<CalendarPreviewView> {
    return this.previews.handle(asker, exchange);
  }

  @Post('changes')
  @HttpCode(200)
  @Allow('supervision-office')
  @ApiIdempotencyKey()
  @Answers(
    'Approves a notice: the year is written and every due day that it moves is moved and told. Up to 500 matters all in one ' +
      'transaction; more are `applying` and carried out soon. Refused when not `expected` due days move. `change` is null ' +
      'when the notice is in force already.',
    CHANGED,
    { problems: [400, 401, 403, 409, 422] },
  )
  approve(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: ApproveNoticeDto): Promise<Answer> {
    return this.changing.approve(asker, key, body);
  }

  @Post('changes/:id/roll-back')
  @HttpCode(200)
  @Allow('supervision-office')
  @ApiIdempotencyKey()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(
    '撤销: the years become what they were before the change, and the due days move back and are told.',
    CHANGED,
    {
      problems: [400, 401, 403, 404, 409, 422],
    },
  )
  rollBack(@Asking() asker: Asker, @Param('id') id: string, @IdempotencyKey() key: string): Promise<Answer> {
    return this.changing.rollBack(asker, id, key);
  }

  @Get('changes')
  @Allow('signed-in')
  @Answers('Notices that were loaded or taken back, newest first, with how far their moves are.', page(CHANGE), {
    problems: [400, 401],
  })
  changes(@Query() query: PageQueryDto): Promise<Page<CalendarChangeView>> {
    return this.changing.list(query);
  }

  @Get(':year')
  @Allow('signed-in')
  @ApiParam({ name: 'year', schema: { type: 'integer', minimum: 2000, maximum: 2100 } })
  @Answers('A year day by day: which days are worked, and why.', CALENDAR, { problems: [400, 401] })
  year(@Param('year') year: string): Promise<CalendarDays> {
    return this.show.handle(year);
  }
}
