import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type OwnNoticePreferences } from '@duban/contracts/http/notice-preferences';
import { Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { KeepNoticePreferences } from './keep-notice-preferences.ts';
import { NoticePreferencesDto } from './notice-preferences.dto.ts';
import { NOTICE_PREFERENCES } from './notice.shape.ts';

@ApiTags('notice')
@Controller('api/me/notice-preferences')
export class NoticePreferencesController {
  constructor(private readonly preferences: KeepNoticePreferences) {}

  @Get()
  @Allow('signed-in')
  @Answers('How the asking person wants to be told, beside the list in the app.', NOTICE_PREFERENCES)
  mine(@Asking() asker: Asker): Promise<OwnNoticePreferences> {
    return this.preferences.show(asker);
  }

  @Put()
  @Allow('signed-in')
  @ApiIdempotencyKey()
  @Answers('Sets them, whole.', NOTICE_PREFERENCES, { problems: [400, 401, 403, 409, 422] })
  choose(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: NoticePreferencesDto): Promise<Answer> {
    return this.preferences.keep(asker, key, body);
  }
}
