import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type CalendarDays } from '@duban/contracts/http/calendar-days';
import { Answers } from '../openapi/answers.ts';
import { Allow } from '../session/allow.ts';
import { CALENDAR } from './calendar.shape.ts';
import { ShowCalendar } from './show-calendar.ts';

@ApiTags('calendar')
@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly show: ShowCalendar) {}

  @Get(':year')
  @Allow('signed-in')
  @ApiParam({ name: 'year', schema: { type: 'integer', minimum: 2000, maximum: 2100 } })
  @Answers('A year day by day: which days are worked, and why.', CALENDAR, { problems: [400, 401] })
  year(@Param('year') year: string): Promise<CalendarDays> {
    return this.show.handle(year);
  }
}
