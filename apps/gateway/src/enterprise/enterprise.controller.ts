import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type EnterpriseView } from '@duban/contracts/http/rewards';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { day, nullable, object, page, text, yesNo } from '../openapi/shape.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { EnterpriseDto } from './enterprise.dto.ts';
import { Enterprises } from './enterprises.ts';

const ENTERPRISE = object<EnterpriseView>({
  code: text('Its code as a party, E00000001.'),
  name: text(),
  creditCode: text('统一社会信用代码'),
  foreignInvested: yesNo(),
  inDistrict: yesNo(),
  registeredOn: nullable(day()),
});

@ApiTags('enterprise')
@Controller('api/enterprises')
export class EnterpriseController {
  constructor(private readonly enterprises: Enterprises) {}

  @Get()
  @Allow('system-admin', 'officer', 'unit-leader')
  @Answers('企业, in the order of their codes.', page(ENTERPRISE), { problems: [400, 401, 403] })
  all(@Query() query: PageQueryDto): Promise<Page<EnterpriseView>> {
    return this.enterprises.page(query);
  }

  @Post()
  @Allow('system-admin')
  @ApiIdempotencyKey()
  @Answers(
    'Opens an enterprise; accounts of its people name its code as their unit.',
    object<{ code: string }>({ code: text() }),
    {
      status: 201,
      problems: [400, 401, 403, 409, 422],
    },
  )
  open(@Asking() asker: Asker, @IdempotencyKey() key: string, @Body() body: EnterpriseDto): Promise<Answer> {
    return this.enterprises.open(asker, key, body);
  }
}
