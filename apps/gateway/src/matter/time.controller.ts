import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type MatterTime } from '@duban/contracts/http/matter-time';
import { Answers } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { ShowTime } from './show-time.ts';
import { TIME } from './time.shape.ts';

@ApiTags('matter')
@Controller('api')
export class TimeController {
  constructor(private readonly time: ShowTime) {}

  @Get('matters/:id/time')
  @Allow('signed-in')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers('各方用时: who held a matter how long, and which step was latest.', TIME, { problems: [401, 404] })
  one(@Asking() asker: Asker, @Param('id') id: string): Promise<MatterTime> {
    return this.time.handle(asker, id);
  }
}
