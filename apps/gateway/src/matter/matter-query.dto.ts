import { ApiPropertyOptional } from '@nestjs/swagger';
import { type MatterQuery, MATTER_SORTS, type MatterSort } from '@duban/contracts/http/matter-query';
import { type Lamp } from '@duban/domain/desk/lamp';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Kind } from '@duban/domain/matter/matter';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Matches, Max, Min, MinLength } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';

const LAMPS: Lamp[] = ['closed', 'closed-late', 'stopped', 'overdue', 'near', 'provisional', 'on-time'];
const KIND_NAMES = Object.keys(KINDS);
const STEPS = [...new Set(Object.values(KINDS).flatMap(({ steps }) => Object.keys(steps)))];
const ROLES = ['lead', 'support'] as const;
const YES = ['true'] as const;

export class MatterQueryDto implements MatterQuery {
  @ApiPropertyOptional({ enum: KIND_NAMES })
  @Optional()
  @IsIn(KIND_NAMES)
  kind?: Kind;

  @ApiPropertyOptional({ description: 'Unit code.' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  unit?: string;

  @ApiPropertyOptional({ enum: ROLES, description: 'Of `unit`, or of the own unit.' })
  @Optional()
  @IsIn(ROLES)
  role?: (typeof ROLES)[number];

  @ApiPropertyOptional({ enum: STEPS, description: 'Matters with an open desk of this step.' })
  @Optional()
  @IsIn(STEPS)
  step?: string;

  @ApiPropertyOptional({ enum: LAMPS })
  @Optional()
  @IsIn(LAMPS)
  lamp?: Lamp;

  @ApiPropertyOptional({ enum: YES, description: 'An open desk is past its due moment.' })
  @Optional()
  @IsIn(YES)
  overdue?: 'true';

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  plan?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Part of the title, or of the number.' })
  @Optional()
  @IsText(100)
  @MinLength(1)
  q?: string;

  @ApiPropertyOptional({
    enum: MATTER_SORTS,
    description:
      'Usually `no`. With `lamp` of open matters, `overdue` or `step` it is `next` or `-next` (soonest first), with `plan` `no` or `-no`, with `q` `-opened`.',
  })
  @Optional()
  @IsIn(MATTER_SORTS)
  sort?: MatterSort;

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
