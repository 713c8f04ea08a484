import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type BoardNumber, type BoardNumberDefinition } from '@duban/contracts/http/board-number';
import { type BoardTrend } from '@duban/contracts/http/board-trend';
import { type BoardUnits, type UnitTime } from '@duban/contracts/http/board-units';
import { Answers } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { BoardQueryDto } from './board-query.dto.ts';
import { NumberQueryDto, UnitsQueryDto } from './number-query.dto.ts';
import { DEFINITIONS, NUMBER, TREND, UNIT_TIME, UNITS } from './number.shape.ts';
import { ShowNumber } from './show-number.ts';
import { ShowTrend } from './show-trend.ts';
import { ShowUnits } from './show-units.ts';

@ApiTags('board')
@Controller('api/board')
export class NumberController {
  constructor(
    private readonly numbers: ShowNumber,
    private readonly units: ShowUnits,
    private readonly trends: ShowTrend,
  ) {}

  @Get('numbers')
  @Allow('signed-in')
  @Answers('指标口径: every figure of the board, in words.', DEFINITIONS)
  definitions(): BoardNumberDefinition[] {
    return this.numbers.definitions();
  }

  @Get('numbers/:id')
  @Allow('signed-in')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answers('A figure of the board, now or as of a past moment, and the rows it counts.', NUMBER, {
    problems: [400, 401, 403, 404],
  })
  number(@Asking() asker: Asker, @Param('id') id: string, @Query() query: NumberQueryDto): Promise<BoardNumber> {
    return this.numbers.handle(asker, id, query);
  }

  @Get('units')
  @Allow('supervision-office', 'leader-in-charge', 'unit-leader')
  @Answers(
    '各单位情况: on-time, rework and report rates with their samples, average use of time. A leader of a unit sees its own.',
    UNITS,
    {
      problems: [400, 401, 403],
    },
  )
  table(@Asking() asker: Asker, @Query() query: UnitsQueryDto): Promise<BoardUnits> {
    return this.units.table(asker, query);
  }

  @Get('units/:unit/time')
  @Allow('supervision-office', 'leader-in-charge', 'unit-leader')
  @ApiParam({ name: 'unit', schema: { type: 'string' } })
  @Answers('The matters behind a unit’s average use of time.', UNIT_TIME, { problems: [400, 401, 403, 404] })
  time(@Asking() asker: Asker, @Param('unit') unit: string, @Query() query: BoardQueryDto): Promise<UnitTime> {
    return this.units.time(asker, unit, query);
  }

  @Get('trend')
  @Allow('supervision-office', 'leader-in-charge', 'unit-leader')
  @Answers('30日趋势: opened, closed, overdue and delivered, each day as it stood at its end.', TREND, {
    problems: [400, 401, 403],
  })
  trend(@Asking() asker: Asker, @Query() query: BoardQueryDto): Promise<BoardTrend> {
    return this.trends.handle(asker, query);
  }
}
