import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type NoticeItem } from '@duban/contracts/http/notice-item';
import { type Page } from '@duban/contracts/http/page';
import { Answers, NoContent } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { NOTICE } from './notice.shape.ts';
import { ReadNotice } from './read-notice.ts';
import { ShowNotices } from './show-notices.ts';

@ApiTags('notice')
@Controller('api/notices')
export class NoticeController {
  constructor(
    private readonly show: ShowNotices,
    private readonly read: ReadNotice,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers('What the asking person was told, newest first.', page(NOTICE), { problems: [400, 401] })
  mine(@Asking() asker: Asker, @Query() query: PageQueryDto): Promise<Page<NoticeItem>> {
    return this.show.handle(asker, query);
  }

  @Post(':id/read')
  @HttpCode(204)
  @Allow('signed-in')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @NoContent('Marks an own notice as read; again changes nothing.', [401, 403, 404])
  readOne(@Asking() asker: Asker, @Param('id') id: string): Promise<void> {
    return this.read.handle(asker, id);
  }
}
