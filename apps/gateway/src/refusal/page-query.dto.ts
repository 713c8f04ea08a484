import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { IsText, Optional } from './plain-text.ts';

/** The query of a list that is paged and nothing else. */
export class PageQueryDto {
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

/** How many lines a page has when nothing is said. */
export const A_PAGE = 50;
