import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type ComplaintLineView, type ComplaintView, type ReleasedComplaint } from '@duban/contracts/http/complaints';
import { type Page } from '@duban/contracts/http/page';
import { METHODS, REFUSAL_GROUNDS, TERMINATION_REASONS } from '@duban/domain/complaint/grounds';
import { RULE_SETS } from '@duban/domain/complaint/rule-sets';
import { HANDLERS } from '@duban/domain/complaint/may-see-complaint';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { anything, object, page, uuid } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ComplaintActDto, ComplaintEntryDto, ComplaintQueryDto, SystemicTaskDto } from './complaint.dto.ts';
import { COMPLAINT, COMPLAINT_LINE, COMPLAINT_RECEIPT } from './complaint.shape.ts';
import { Complaints } from './complaints.ts';
import { EnterComplaint } from './enter-complaint.ts';
import { SystemicTask } from './systemic-task.ts';

const ID = { name: 'id', schema: { type: 'string', format: 'uuid' } } as const;
const STAFF = [...HANDLERS, 'officer', 'leader-in-charge', 'supervision-office'] as const;

@ApiTags('complaint')
@Controller('api')
export class ComplaintController {
  constructor(
    private readonly complaints: Complaints,
    private readonly entry: EnterComplaint,
    private readonly task: SystemicTask,
  ) {}

  @Get('complaints')
  @Allow(...HANDLERS)
  @Answers('投诉台账 of the handling unit, the last received first.', page(COMPLAINT_LINE), {
    problems: [400, 401, 403],
  })
  all(@Asking() asker: Asker, @Query() query: ComplaintQueryDto): Promise<Page<ComplaintLineView>> {
    return this.complaints.page(asker, query);
  }

  @Post('complaints')
  @Allow('complaint-officer')
  @ApiIdempotencyKey()
  @Answers('登记 what came by letter, visit, fax or e-mail.', COMPLAINT_RECEIPT, {
    status: 201,
    problems: [400, 401, 403, 409, 422],
  })
  enter(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: ComplaintEntryDto): Promise<Answer> {
    return this.entry.handle(asker, key, body);
  }

  @Get('complaints/:id')
  @Allow(...STAFF)
  @ApiParam(ID)
  @Answers('A complaint, the whole or what was released; the reading is kept in the system’s chain.', COMPLAINT, {
    problems: [401, 403, 404],
  })
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<ComplaintView | ReleasedComplaint> {
    return this.complaints.one(asker, id);
  }

  @Post('complaints/:id/acts')
  @HttpCode(200)
  @Allow(...STAFF)
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers(
    'What staff do with a complaint; at the complainant’s desks the officer enters what came on paper.',
    COMPLAINT,
    {
      problems: [400, 401, 403, 404, 409, 422],
    },
  )
  act(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: ComplaintActDto,
  ): Promise<ComplaintView | ReleasedComplaint> {
    return this.complaints.act(asker, id, key, body);
  }

  @Post('complaints/:id/key-task')
  @Allow('complaint-officer')
  @ApiIdempotencyKey()
  @ApiParam(ID)
  @Answers(
    '由诉转督: a systemic problem becomes a key task, which knows nothing of the complaints.',
    object<{ id: string }>({ id: uuid() }),
    {
      status: 201,
      problems: [400, 401, 403, 404, 409, 422],
    },
  )
  becomes(
    @Asking() asker: Asker,
    @Param('id') id: string,
    @IdempotencyKey() key: string,
    @Body() body: SystemicTaskDto,
  ): Promise<Answer> {
    return this.task.handle(asker, id, key, body);
  }

  @Get('public/complaint-rules')
  @Allow('public')
  @Answers(
    '投诉规则: limits with their articles and how sure they are, grounds and reasons (条例 Art 29: they are public).',
    anything(),
    {
      problems: [],
    },
  )
  rules(): object {
    return {
      ruleSets: RULE_SETS,
      refusalGrounds: REFUSAL_GROUNDS,
      terminationReasons: TERMINATION_REASONS,
      methods: METHODS,
    };
  }
}
