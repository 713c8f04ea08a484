import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type MatterList } from '@duban/contracts/http/matter-list';
import { Answers } from '../openapi/answers.ts';
import { text } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { ExportMatters } from './export-matters.ts';
import { ExportQueryDto } from './export-query.dto.ts';
import { ListMatters } from './list-matters.ts';
import { MatterQueryDto } from './matter-query.dto.ts';
import { LIST } from './matter.shape.ts';

@ApiTags('matter')
@Controller('api/matters')
export class MatterListController {
  constructor(
    private readonly list: ListMatters,
    private readonly exporting: ExportMatters,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers('The matters the asking person may see; a page of at most 200.', LIST, { problems: [400, 401] })
  all(@Asking() asker: Asker, @Query() query: MatterQueryDto): Promise<MatterList> {
    return this.list.handle(asker, query);
  }

  @Get('export')
  @Allow('signed-in')
  @Answers('The whole list with these filters as a file; every export is recorded.', text('CSV in UTF-8.'), {
    problems: [400, 401],
    media: 'text/csv',
  })
  file(@Asking() asker: Asker, @Query() query: ExportQueryDto): Promise<StreamableFile> {
    return this.exporting.handle(asker, query);
  }
}
