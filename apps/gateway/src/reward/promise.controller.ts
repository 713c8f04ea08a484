import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type PromiseTotal, type PromiseView, type PublicPromises } from '@duban/contracts/http/promises';
import { STAFF } from '@duban/domain/unit/actor';
import { Answers } from '../openapi/answers.ts';
import { list, page } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { PromiseQueryDto, PublicPromiseQueryDto } from './promise.dto.ts';
import { PROMISE, PROMISE_TOTAL, PUBLIC_PROMISES } from './promise.shape.ts';
import { Promises } from './promises.ts';

@ApiTags('reward')
@Controller('api')
export class PromiseController {
  constructor(private readonly promises: Promises) {}

  @Get('promises')
  @Allow(...STAFF)
  @Answers('政策兑现 by enterprise, policy and year, for commerce, finance and those who see all.', page(PROMISE), {
    problems: [400, 401, 403],
  })
  all(@Asking() asker: Asker, @Query() query: PromiseQueryDto): Promise<Page<PromiseView>> {
    return this.promises.page(asker, query);
  }

  @Get('promises/totals')
  @Allow(...STAFF)
  @Answers('Promised, budgeted, decided, paid and recovered of each policy and year.', list(PROMISE_TOTAL), {
    problems: [401, 403],
  })
  totals(): Promise<PromiseTotal[]> {
    return this.promises.totals();
  }

  @Get('my/promises')
  @Allow('enterprise-agent')
  @Answers('政策兑现 of the own enterprise.', page(PROMISE), { problems: [400, 401, 403] })
  mine(@Asking() asker: Asker, @Query() query: PromiseQueryDto): Promise<Page<PromiseView>> {
    return this.promises.mine(asker, query);
  }

  @Get('public/promises')
  @Allow('public')
  @Answers('政策兑现公开: what was decided and paid under a policy in a year; names are masked.', PUBLIC_PROMISES, {
    problems: [400],
  })
  open(@Query() query: PublicPromiseQueryDto): Promise<PublicPromises> {
    return this.promises.open(query);
  }
}
