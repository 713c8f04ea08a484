import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type ClockMoved, type ClockState } from '@duban/contracts/http/clock-move';
import { ClockStore } from '@duban/database/clock/clock.store';
import { Answers } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { ClockMoveDto } from './clock-move.dto.ts';
import { CLOCK, MOVED } from './clock.shape.ts';
import { MoveClock } from './move-clock.ts';

/** Only where the clock may be moved; in production there is no such route. */
@ApiTags('clock')
@Controller('api/clock')
export class ClockController {
  constructor(
    private readonly clock: ClockStore,
    private readonly move: MoveClock,
  ) {}

  @Get()
  @Allow('signed-in')
  @Answers('Business time.', CLOCK)
  now(): Promise<ClockState> {
    return this.clock.read();
  }

  @Post()
  @HttpCode(200)
  @Allow('signed-in')
  @Answers('Sets business time forward, never back.', MOVED, { problems: [400, 401, 403, 409] })
  forward(@Asking() asker: Asker, @Body() body: ClockMoveDto): Promise<ClockMoved> {
    return this.move.handle(asker, body);
  }
}
