import { ApiProperty } from '@nestjs/swagger';
import { type ApproveNotice } from '@duban/contracts/http/calendar-change';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { Transform } from 'class-transformer';
import { IsInt, IsObject, Max, Min } from 'class-validator';
import { NOTICE } from './calendar-change.shape.ts';

export class ApproveNoticeDto implements ApproveNotice {
  /** Judged as a whole, by `parseHolidayNotice`. */
  @ApiProperty(NOTICE as never)
  @Transform(({ obj }: { obj: Record<string, unknown> }) => obj['notice'])
  @IsObject()
  notice: CalendarYear;

  @ApiProperty({ type: 'integer', minimum: 0, description: '`moves` of the preview.' })
  @IsInt()
  @Min(0)
  @Max(100_000_000)
  expected: number;
}
