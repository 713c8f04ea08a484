import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type PlanDecision } from '@duban/contracts/http/plan-decision';
import { IsIn } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';

const TYPES = ['approve', 'reject'] as const;

export class PlanDecisionDto implements PlanDecision {
  @ApiProperty({ enum: TYPES })
  @IsIn(TYPES)
  type: (typeof TYPES)[number];

  @ApiPropertyOptional({ maxLength: 4000, description: 'A rejection must say why.' })
  @Optional()
  @IsText(4000)
  words?: string;
}
