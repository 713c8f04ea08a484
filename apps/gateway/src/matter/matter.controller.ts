import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { type WhyDue } from '@duban/contracts/http/why-due';
import { Answers } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { ExplainDue } from './explain-due.ts';
import { MATTER_WITH_TIMELINE, WHY } from './matter.shape.ts';
import { AsOfQueryDto } from './as-of-query.dto.ts';
import { ShowMatter } from './show-matter.ts';

@ApiTags('matter')
@Controller('api')
export class MatterController {
  constructor(
    private readonly show: ShowMatter,
    private readonly explain: ExplainDue,
  ) {}

  @Get('matters/:id')
  @Allow('signed-in')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('A matter with its desks, record, allowed acts and next steps.', MATTER_WITH_TIMELINE, {
    problems: [400, 401, 404],
  })
  one(@Asking() asker: Asker, @Param('id') id: string, @Query() { asOf }: AsOfQueryDto): Promise<MatterWithTimeline> {
    return this.show.handle(asker, id, asOf);
  }

  @Get('desks/:id/why')
  @Allow('signed-in')
  @ApiParam({ name: 'id', description: 'Id of a desk.', schema: { type: 'string' } })
  @Answers('How the due moment of a desk was counted, and those it had before.', WHY, { problems: [401, 404] })
  why(@Asking() asker: Asker, @Param('id') id: string): Promise<WhyDue> {
    return this.explain.handle(asker, id);
  }
}
