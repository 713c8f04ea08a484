import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Page } from '@duban/contracts/http/page';
import { type RobotEntry } from '@duban/contracts/http/unit-robots';
import { ROBOTS } from '@duban/domain/notice/channel';
import { Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { object, oneOf, page, text, yesNo } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { KeepRobots } from './keep-robots.ts';
import { UnitRobotsDto } from './unit-robots.dto.ts';

const ROBOT = object<RobotEntry>({
  kind: oneOf(ROBOTS),
  hint: text('The last four characters of its address.'),
  signed: yesNo('It has a signing key.'),
});

@ApiTags('robot')
@Controller('api/units/:code/robots')
export class RobotController {
  constructor(private readonly robots: KeepRobots) {}

  @Get()
  @Allow('supervision-office')
  @ApiParam({ name: 'code', schema: { type: 'string' } })
  @Answers('The robots in a unit’s group chats; never an address or a key.', page(ROBOT), { problems: [401, 403, 404] })
  all(@Param('code') code: string): Promise<Page<RobotEntry>> {
    return this.robots.show(code);
  }

  @Put()
  @Allow('supervision-office')
  @ApiIdempotencyKey()
  @ApiParam({ name: 'code', schema: { type: 'string' } })
  @Answers('Sets them, whole.', page(ROBOT), { problems: [400, 401, 403, 404, 409, 422] })
  keep(
    @Asking() asker: Asker,
    @Param('code') code: string,
    @IdempotencyKey() key: string,
    @Body() body: UnitRobotsDto,
  ): Promise<Answer> {
    return this.robots.keep(asker, code, key, body);
  }
}
