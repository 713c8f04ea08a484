import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type BudgetChoiceRequest, type BudgetRequest } from '@duban/contracts/http/rewards';
import { QUOTED_POLICIES, type QuotedPolicy } from '@duban/domain/reward/quote-facts';
import { IsIn, IsInt, Max, Min, MinLength } from 'class-validator';
import { IsYuan } from '../refusal/amount.ts';
import { IsText, Optional } from '../refusal/plain-text.ts';

export class BudgetDto implements BudgetRequest {
  @ApiProperty({ enum: QUOTED_POLICIES })
  @IsIn(QUOTED_POLICIES)
  policy: QuotedPolicy;

  @ApiProperty({ type: Number })
  @IsInt()
  @Min(2022)
  @Max(2100)
  year: number;

  @ApiProperty({ example: '3000000.00' })
  @IsYuan()
  totalYuan: string;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  @MinLength(1)
  reason: string;
}

/** Which budget; one that is not there is answered as such. */
export class BudgetPathDto {
  @IsText(60)
  policy: string;

  @IsText(10)
  year: string;
}

const MODES = ['pro-rata', 'queue'] as const;

export class BudgetChoiceDto implements BudgetChoiceRequest {
  @ApiProperty({ enum: MODES })
  @IsIn(MODES)
  mode: (typeof MODES)[number];

  @ApiPropertyOptional({
    type: Number,
    minimum: 1,
    maximum: 9999,
    description: 'Of each award, in basis points; with pro-rata.',
  })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(9999)
  share?: number;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  @MinLength(1)
  reason: string;
}
