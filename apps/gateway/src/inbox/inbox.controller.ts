import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type InboxItem } from '@duban/contracts/http/inbox-item';
import { type Page } from '@duban/contracts/http/page';
import { Answers } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { INBOX_ITEM } from './inbox.shape.ts';
import { ShowInbox } from './show-inbox.ts';

@ApiTags('inbox')
@Controller('api/inbox')
export class InboxController {
  constructor(private readonly show: ShowInbox) {}

  @Get()
  @Allow('signed-in')
  @Answers('The open desks the asking person holds, soonest due first.', page(INBOX_ITEM), { problems: [400, 401] })
  mine(@Asking() asker: Asker, @Query() query: PageQueryDto): Promise<Page<InboxItem>> {
    return this.show.handle(asker, query);
  }
}
