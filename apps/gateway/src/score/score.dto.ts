import {
  type CommendationDecision,
  type CommendationRequest,
  type CooperationRequest,
} from '@duban/contracts/http/circular';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsUUID, Matches, Max, Min, MinLength } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsQuarter } from '../refusal/quarter-field.ts';

const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;

export class ScoreQueryDto {
  @ApiPropertyOptional({ example: '2023-Q1', description: 'The running quarter when absent.' })
  @Optional()
  @IsQuarter()
  quarter?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the tasks of this plan.' })
  @Optional()
  @IsUUID()
  plan?: string;
}

export class CommendationDto implements CommendationRequest {
  @ApiProperty({ description: 'Unit code.' })
  @Matches(UNIT)
  unit: string;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  @MinLength(1)
  reason: string;
}

const DECISIONS = ['approve', 'refuse'] as const;

export class CommendationDecisionDto implements CommendationDecision {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  type: (typeof DECISIONS)[number];
}

export class CooperationDto implements CooperationRequest {
  @ApiProperty({ description: 'Code of the unit that is scored.' })
  @Matches(UNIT)
  of: string;

  @ApiProperty({ type: Number, minimum: 0, maximum: 100 })
  @IsInt()
  @Min(0)
  @Max(100)
  score: number;

  @ApiPropertyOptional({ maxLength: 1000 })
  @Optional()
  @IsText(1000)
  words?: string;
}
