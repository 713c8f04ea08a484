import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type ManyResults } from '@duban/contracts/http/many-acts';
import { type Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { ActDto } from './act.dto.ts';
import { DoAct } from './do-act.ts';
import { DoMany } from './do-many.ts';
import { ManyActsDto } from './many-acts.dto.ts';
import { MANY } from './many-acts.shape.ts';
import { MATTER } from './matter.shape.ts';

@ApiTags('matter')
@Controller('api')
export class ActController {
  constructor(
    private readonly doAct: DoAct,
    private readonly many: DoMany,
  ) {}

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
}
