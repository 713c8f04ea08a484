import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type ApplicationView, type DraftView } from '@duban/contracts/http/rewards';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { list, page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ApplicantActDto } from './applicant-act.dto.ts';
import { Applications } from './applications.ts';
import { DraftSavingDto, NewDraftDto, SubmissionDto } from './draft.dto.ts';
import { Drafts } from './drafts.ts';
import { APPLICATION, DRAFT, RECEIPT } from './reward.shape.ts';
import { SubmitDraft } from './submit-draft.ts';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

/** What an enterprise's people do: drafts, and the applications made of them. */
@ApiTags('reward')
@Controller('api/my')
export class MyController {
  constructor(
    private readonly drafts: Drafts,
    private readonly submission: SubmitDraft,
    private readonly applications: Applications,
  ) {}

  @Get('drafts')
  @Allow('enterprise-agent')
  @Answers('Drafts of the enterprise, the last changed first.', list(DRAFT), { problems: [401, 403] })
  mine(@Asking() asker: Asker): Promise<DraftView[]> {
    return this.drafts.mine(asker);
  }

  @Post('drafts')
  @Allow('enterprise-agent')
  @Answers('Begins a draft.', DRAFT, { status: 201, problems: [400, 401, 403, 404] })
  begin(@Asking() asker: Asker, @Body() { programme }: NewDraftDto): Promise<DraftView> {
    return this.drafts.open(asker, programme);
  }

  @Get('drafts/:id')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @Answers('A draft as it stands on the server, with what is still missing.', DRAFT, { problems: [401, 403, 404] })
  draft(@Asking() asker: Asker, @Param('id') id: string): Promise<DraftView> {
    return this.drafts.one(asker, id);
  }

  @Patch('drafts/:id')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @Answers(
    'Saves what was typed, every few seconds; a version saved by another window is refused, not overwritten.',
    DRAFT,
    {
      problems: [400, 401, 403, 404, 409],
    },
  )
  save(@Asking() asker: Asker, @Param('id') id: string, @Body() body: DraftSavingDto): Promise<DraftView> {
    return this.drafts.save(asker, id, body);
  }

  @Post('drafts/:id/submission')
  @Allow('enterprise-agent')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('Submits; the receipt has the number and the day of the answer.', RECEIPT, {
    status: 201,
    problems: [400, 401, 403, 404, 409, 422],
  })
  submit(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: SubmissionDto,
  ): Promise<Answer> {
    return this.submission.handle(asker, id, key, body);
  }

  @Get('applications')
  @Allow('enterprise-agent')
  @Answers('Applications of the enterprise.', page(APPLICATION), { problems: [400, 401, 403] })
  all(@Asking() asker: Asker, @Query() query: PageQueryDto): Promise<Page<ApplicationView>> {
    return this.applications.page(asker, query);
  }

  @Get('applications/:id')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @Answers('An application: who has it, by when, what comes next.', APPLICATION, { problems: [401, 403, 404] })
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<ApplicationView> {
    return this.applications.one(asker, id);
  }

  @Post('applications/:id/acts')
  @HttpCode(200)
  @Allow('enterprise-agent')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('补正, 陈述, 撤回: what the applicant does.', APPLICATION, { problems: [400, 401, 403, 404, 409, 422] })
  act(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: ApplicantActDto,
  ): Promise<Answer> {
    return this.applications.act(asker, id, key, body);
  }
}
