import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type BoardBurden, type BoardLoad, type UnitLoad } from '@duban/contracts/http/board-meters';
import { type BoardRecount } from '@duban/contracts/http/board-recount';
import { RecountStore } from '@duban/database/recount/recount.store';
import { reachOf } from '@duban/domain/act/may-see';
import { Answers } from '../openapi/answers.ts';
import { unseen } from '../refusal/problem-error.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { countsOnly } from './counts-only.ts';
import { BURDEN, LOAD, UNIT_LOAD } from './meter.shape.ts';
import { RECOUNT } from './recount.shape.ts';
import { ShowMeters } from './show-meters.ts';

const READERS = ['supervision-office', 'leader-in-charge', 'unit-leader'] as const;

@ApiTags('board')
@Controller('api/board')
export class MeterController {
  constructor(
    private readonly meters: ShowMeters,
    private readonly recounts: RecountStore,
  ) {}

  @Get('load')
  @Allow(...READERS)
  @Answers('督查频次: how often each unit was pressed, warned, asked to report or checked in the last 30 days.', LOAD, {
    problems: [401, 403],
  })
  load(@Asking() asker: Asker): Promise<BoardLoad> {
    return this.meters.load(asker);
  }

  @Get('load/:unit')
  @Allow(...READERS)
  @ApiParam({ name: 'unit', schema: { type: 'string' } })
  @Answers('What a unit’s load is made of, the newest first.', UNIT_LOAD, { problems: [401, 403, 404] })
  loadOf(@Asking() asker: Asker, @Param('unit') unit: string): Promise<UnitLoad> {
    return this.meters.loadOf(asker, unit);
  }

  @Get('burden')
  @Allow(...READERS)
  @Answers('减负: how many desks were laid before each unit in each of the last eight weeks.', BURDEN, {
    problems: [401, 403],
  })
  burden(@Asking() asker: Asker): Promise<BoardBurden> {
    return this.meters.burden(asker);
  }

  @Get('recount')
  @Allow('supervision-office', 'leader-in-charge', 'operator', 'audit-admin')
  @Answers(
    '复核: the last recount of the board’s numbers from the entries; who sees no matter is shown the counts alone.',
    RECOUNT,
    { problems: [401, 403, 404] },
  )
  async recount(@Asking() { actor }: Asker): Promise<BoardRecount> {
    const last = await this.recounts.last();
    if (!last) throw unseen();
    return reachOf(actor) === 'none' ? countsOnly(last) : last;
  }
}
