import { type CircularComment, type CircularRequest } from '@duban/contracts/http/circular';
import { type CircularStatus } from '@duban/domain/circular/circular';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, MinLength } from 'class-validator';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsQuarter } from '../refusal/quarter-field.ts';

export class CircularDto implements CircularRequest {
  @ApiProperty({ example: '2023-Q1' })
  @IsQuarter()
  quarter: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Only the tasks of this plan.' })
  @Optional()
  @IsUUID()
  plan?: string;
}

export class CircularCommentDto implements CircularComment {
  @ApiProperty({ maxLength: 2000 })
  @IsText(2000)
  @MinLength(1)
  words: string;
}

const STATUSES: CircularStatus[] = ['draft', 'issued'];

export class CircularQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: STATUSES })
  @Optional()
  @IsIn(STATUSES)
  status?: CircularStatus;
}
