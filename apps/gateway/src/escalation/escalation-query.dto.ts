import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Optional } from '../refusal/plain-text.ts';

export class EscalationQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ description: 'Unit code.' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  unit?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  plan?: string;
}

export class DueQueryDto extends EscalationQueryDto {
  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 250, default: 7, description: 'Working days from today.' })
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(250)
  within?: number;
}
