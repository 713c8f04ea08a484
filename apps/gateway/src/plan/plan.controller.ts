import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type PlanPreview } from '@duban/contracts/http/plan-preview';
import { type PlanLine, type PlanView } from '@duban/contracts/http/plan-view';
import { Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking, Exchange, Exchanging } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { DecidePlan } from './decide-plan.ts';
import { PlanDecisionDto } from './plan-decision.dto.ts';
import { DECIDED, PLAN, PLAN_LINE, PREVIEW, PUBLISHED } from './plan.shape.ts';
import { PreviewPlan } from './preview-plan.ts';
import { PublishPlanDto } from './publish-plan.dto.ts';
import { PublishPlanHere } from './publish-plan.ts';
import { ShowPlan } from './show-plan.ts';

const UPLOAD = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary' },
      corrections: { type: 'string', description: 'A JSON list of corrections.' },
    },
  },
} as const;

@ApiTags('plan')
@Controller('api/plans')
export class PlanController {
  constructor(
    private readonly previews: PreviewPlan,
    private readonly publishing: PublishPlanHere,
    private readonly deciding: DecidePlan,
    private readonly show: ShowPlan,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @Allow('supervision-office')
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD as never)
  @Answers('Reads a plan (txt, md, docx; at most 20 MB) and says what it would become. Nothing is kept.', PREVIEW, {
    problems: [400, 401, 403, 413, 415],
  })
  preview(@Exchanging() exchange: Exchange): Promise<PlanPreview> {
    return this.previews.handle(exchange);
  }

  @Post()
  @Allow('supervision-office')
  @ApiIdempotencyKey()
  @Answers(
    'Publishes a plan: all its key tasks are opened in one transaction. The same again changes nothing and answers 200; of a ' +
      'changed version only what it adds is opened, what it changes of running tasks is told in `diff` and left to people.',
    PUBLISHED,
    { status: 201, problems: [400, 401, 403, 409, 413, 422] },
  )
  publish(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: PublishPlanDto): Promise<Answer> {
    return this.publishing.handle(asker, key, body);
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Allow('leader-in-charge')
  @ApiIdempotencyKey()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('立项审批: approves or rejects all key tasks of the plan that wait for it, in one act.', DECIDED, {
    problems: [400, 401, 403, 404, 409, 422],
  })
  decide(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: PlanDecisionDto,
  ): Promise<Answer> {
    return this.deciding.handle(asker, id, key, body);
  }

  @Get()
  @Allow('signed-in')
  @Answers('The published plans the asking person sees anything of, newest first.', page(PLAN_LINE), {
    problems: [400, 401],
  })
  all(@Asking() asker: Asker, @Query() query: PageQueryDto): Promise<Page<PlanLine>> {
    return this.show.all(asker, query);
  }

  @Get(':id')
  @Allow('signed-in')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('A plan with its items and their key tasks.', PLAN, { problems: [401, 404] })
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<PlanView> {
    return this.show.one(asker, id);
  }
}
