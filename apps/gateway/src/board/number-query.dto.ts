import { isDay } from '@duban/domain/time/day';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min, ValidateBy } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { BoardQueryDto } from './board-query.dto.ts';

const OneDay = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ format: 'date', description }),
    Optional(),
    ValidateBy({ name: 'isDay', validator: { validate: isDay, defaultMessage: () => '$property must be a day' } }),
  );

/** What the table of units is asked for. */
export class UnitsQueryDto extends BoardQueryDto {
  @OneDay('First day of the time that is counted; from the beginning when absent.')
  from?: string;

  @OneDay('Last day of it; until now when absent.')
  to?: string;
}

/** What a figure is asked for. */
export class NumberQueryDto extends UnitsQueryDto {
  @ApiPropertyOptional({ description: 'Unit code: its desks, or the matters it takes part in.' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  unit?: string;

  @OneDay('Of the figures of one day: which, today when absent.')
  day?: string;

  @ApiPropertyOptional({ description: '`next` of the page before.' })
  @Optional()
  @IsText(500)
  cursor?: string;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 200, default: 50 })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
