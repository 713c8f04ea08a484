import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type ComplaintDraftView, type MyComplaint } from '@duban/contracts/http/complaints';
import { type Page } from '@duban/contracts/http/page';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { list, page } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ComplaintActDto, ComplaintSavingDto, ComplaintSubmissionDto } from './complaint.dto.ts';
import { COMPLAINT_DRAFT, COMPLAINT_RECEIPT, MY_COMPLAINT } from './complaint.shape.ts';
import { ComplaintDrafts } from './complaint-drafts.ts';
import { MyComplaints } from './my-complaints.ts';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;

/** What a complainant does: drafts, and the complaints made of them. */
@ApiTags('complaint')
@Controller('api/my')
export class MyComplaintController {
  constructor(
    private readonly drafts: ComplaintDrafts,
    private readonly complaints: MyComplaints,
  ) {}

  @Get('complaint-drafts')
  @Allow('enterprise-agent')
  @Answers('Drafts of complaints, the last changed first.', list(COMPLAINT_DRAFT), { problems: [401, 403] })
  mine(@Asking() asker: Asker): Promise<ComplaintDraftView[]> {
    return this.drafts.mine(asker);
  }

  @Post('complaint-drafts')
  @Allow('enterprise-agent')
  @Answers('Begins a draft.', COMPLAINT_DRAFT, { status: 201, problems: [401, 403] })
  begin(@Asking() asker: Asker): Promise<ComplaintDraftView> {
    return this.drafts.open(asker);
  }

  @Get('complaint-drafts/:id')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @Answers('A draft as it stands on the server.', COMPLAINT_DRAFT, { problems: [401, 403, 404] })
  draft(@Asking() asker: Asker, @Param('id') id: string): Promise<ComplaintDraftView> {
    return this.drafts.one(asker, id);
  }

  @Patch('complaint-drafts/:id')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @Answers('Saves what was typed; it lies closed on the server.', COMPLAINT_DRAFT, {
    problems: [400, 401, 403, 404, 409],
  })
  save(@Asking() asker: Asker, @Param('id') id: string, @Body() body: ComplaintSavingDto): Promise<ComplaintDraftView> {
    return this.drafts.save(asker, id, body);
  }

  @Post('complaint-drafts/:id/submission')
  @Allow('enterprise-agent')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('提交投诉; the receipt has the number and by when the acceptance is decided.', COMPLAINT_RECEIPT, {
    status: 201,
    problems: [400, 401, 403, 404, 409, 422],
  })
  submit(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() { version }: ComplaintSubmissionDto,
  ): Promise<Answer> {
    return this.drafts.submit(asker, id, key, version);
  }

  @Get('complaints')
  @Allow('enterprise-agent')
  @Answers('Complaints of the enterprise.', page(MY_COMPLAINT), { problems: [400, 401, 403] })
  all(@Asking() asker: Asker, @Query() query: PageQueryDto): Promise<Page<MyComplaint>> {
    return this.complaints.page(asker, query);
  }

  @Get('complaints/:id')
  @Allow('enterprise-agent')
  @ApiParam(ID)
  @Answers(
    'A complaint: where it stands, by when, what was decided, and which other remedies run out when.',
    MY_COMPLAINT,
    {
      problems: [401, 403, 404],
    },
  )
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<MyComplaint> {
    return this.complaints.one(asker, id);
  }

  @Post('complaints/:id/acts')
  @HttpCode(200)
  @Allow('enterprise-agent')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers('补正, 撤回, 评价, 向上一级投诉, 反映打击报复.', MY_COMPLAINT, { problems: [400, 401, 403, 404, 409, 422] })
  act(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: ComplaintActDto,
  ): Promise<MyComplaint> {
    return this.complaints.act(asker, id, key, body);
  }
}
