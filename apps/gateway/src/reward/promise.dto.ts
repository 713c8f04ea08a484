import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { QUOTED_POLICIES, type QuotedPolicy } from '@duban/domain/reward/quote-facts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { IsText, Optional } from '../refusal/plain-text.ts';

export class PromiseQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: QUOTED_POLICIES })
  @Optional()
  @IsIn(QUOTED_POLICIES)
  policy?: QuotedPolicy;

  @ApiPropertyOptional({ type: Number })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(2022)
  @Max(2100)
  year?: number;

  @ApiPropertyOptional({ description: 'Code of an enterprise.' })
  @Optional()
  @IsText(20)
  enterprise?: string;
}

/** The public looks at one policy and year. */
export class PublicPromiseQueryDto extends PageQueryDto {
  @ApiProperty({ enum: QUOTED_POLICIES })
  @IsIn(QUOTED_POLICIES)
  policy: QuotedPolicy;

  @ApiProperty({ type: Number })
  @Type(() => Number)
  @IsInt()
  @Min(2022)
  @Max(2100)
  year: number;
}
