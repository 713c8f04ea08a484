import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type BudgetView, type ProgrammeView } from '@duban/contracts/http/rewards';
import { STAFF } from '@duban/domain/unit/actor';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { list, object, text, uuid, whole } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { BudgetChoiceDto, BudgetDto, BudgetPathDto } from './budget.dto.ts';
import { Budgets } from './budgets.ts';
import { ProgrammeDto } from './programme.dto.ts';
import { Programmes } from './programmes.ts';
import { BUDGET, CHOICE, PROGRAMME } from './reward.shape.ts';

@ApiTags('reward')
@Controller('api')
export class ProgrammeController {
  constructor(
    private readonly programmes: Programmes,
    private readonly budgets: Budgets,
  ) {}

  @Get('programmes')
  @Allow(...STAFF, 'enterprise-agent')
  @Answers('申报通知, the newest window first.', list(PROGRAMME), { problems: [401, 403] })
  all(): Promise<ProgrammeView[]> {
    return this.programmes.all();
  }

  @Post('programmes')
  @Allow('officer', 'unit-leader')
  @ApiIdempotencyKey()
  @Answers(
    'The commission of commerce opens a window; at least 20 working days.',
    object<{ id: string }>({ id: uuid() }),
    {
      status: 201,
      problems: [400, 401, 403, 409, 422],
    },
  )
  publish(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: ProgrammeDto): Promise<Answer> {
    return this.programmes.publish(asker, key, body);
  }

  @Get('budgets')
  @Allow(...STAFF)
  @Answers('年度预算: promised, paid and left of each policy and year.', list(BUDGET), { problems: [401, 403] })
  budgetsOfAll(): Promise<BudgetView[]> {
    return this.budgets.all();
  }

  @Post('budgets')
  @Allow('finance-officer', 'unit-leader')
  @ApiIdempotencyKey()
  @Answers(
    'Sets the yearly budget of a policy; never below what is promised.',
    object<{ policy: string; year: number }>({ policy: text(), year: whole() }),
    {
      status: 201,
      problems: [400, 401, 403, 409, 422],
    },
  )
  setBudget(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: BudgetDto): Promise<Answer> {
    return this.budgets.set(asker, key, body);
  }

  @Post('budgets/:policy/:year/choice')
  @HttpCode(200)
  @Allow('finance-officer', 'unit-leader')
  @ApiIdempotencyKey()
  @ApiParam({ name: 'policy', schema: { type: 'string' } })
  @ApiParam({ name: 'year', schema: { type: 'string' } })
  @Answers('按比例 or 排队, where the budget does not reach for all that wait for approval.', CHOICE, {
    problems: [400, 401, 403, 404, 409, 422],
  })
  choose(
    @Asking() asker: Asker,
    @Param() of: BudgetPathDto,
    @IdempotencyKey() key: string,
    @Body() body: BudgetChoiceDto,
  ): Promise<Answer> {
    return this.budgets.choose(asker, of, key, body);
  }
}
