import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type MatterLine } from '@duban/contracts/http/matter-line';
import { type MatterWithTimeline } from '@duban/contracts/http/matter-view';
import { type ManyResults } from '@duban/contracts/http/many-acts';
import { type Page } from '@duban/contracts/http/page';
import { type WhyDue } from '@duban/contracts/http/why-due';
import { Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ActDto } from './act.dto.ts';
import { DoAct } from './do-act.ts';
import { DoMany } from './do-many.ts';
import { ManyActsDto } from './many-acts.dto.ts';
import { ExplainDue } from './explain-due.ts';
import { ListMatters } from './list-matters.ts';
import { MatterQueryDto } from './matter-query.dto.ts';
import { MANY } from './many-acts.shape.ts';
import { LINE, MATTER, MATTER_WITH_TIMELINE, WHY } from './matter.shape.ts';
import { ShowMatter } from './show-matter.ts';

@ApiTags('matter')
@Controller('api')
export class MatterController {
  constructor(
    private readonly list: ListMatters,
    private readonly show: ShowMatter,
    private readonly doAct: DoAct,
    private readonly explain: ExplainDue,
    private readonly many: DoMany,
  ) {}

  @Get('matters')
  @Allow('signed-in')
  @Answers('The matters the asking person may see; a page of at most 200.', page(LINE), { problems: [400, 401] })
  all(@Asking() asker: Asker, @Query() query: MatterQueryDto): Promise<Page<MatterLine>> {
    return this.list.handle(asker, query);
  }

  @Get('matters/:id')
  @Allow('signed-in')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('A matter with its desks, record, allowed acts and next steps.', MATTER_WITH_TIMELINE, {
    problems: [401, 404],
  })
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<MatterWithTimeline> {
    return this.show.handle(asker, id);
  }

  @Post('matters/:id/acts')
  @HttpCode(200)
  @Allow('signed-in')
  @ApiIdempotencyKey()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('An act on a matter; answers the matter as it stands then.', MATTER, {
    problems: [400, 401, 403, 404, 409, 422, 503],
  })
  act(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() act: ActDto,
  ): Promise<Answer> {
    return this.doAct.handle(asker, id, key, act);
  }

  @Post('acts')
  @HttpCode(200)
  @Allow('signed-in')
  @ApiIdempotencyKey()
  @Answers('批量办理: at most 100 acts, judged one by one; a result for each.', MANY, {
    problems: [400, 401, 403, 503],
  })
  actOnMany(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: ManyActsDto): Promise<ManyResults> {
    return this.many.handle(asker, key, body);
  }

  @Get('desks/:id/why')
  @Allow('signed-in')
  @ApiParam({ name: 'id', description: 'Id of a desk.', schema: { type: 'string' } })
  @Answers('How the due moment of a desk was counted, and those it had before.', WHY, { problems: [401, 404] })
  why(@Asking() asker: Asker, @Param('id') id: string): Promise<WhyDue> {
    return this.explain.handle(asker, id);
  }
}
