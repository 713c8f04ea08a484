import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type SubstitutionRequest } from '@duban/contracts/http/people';
import { KINDS } from '@duban/domain/kind/kinds';
import { ArrayMaxSize, IsArray, IsIn, IsUUID } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

const KIND_NAMES = Object.keys(KINDS);

export class SubstitutionDto implements SubstitutionRequest {
  @ApiPropertyOptional({ format: 'uuid', description: 'Who is away; the asking person when absent.' })
  @Optional()
  @IsUUID()
  absent?: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  deputy: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  fromDay: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  toDay: string;

  @ApiPropertyOptional({ enum: KIND_NAMES, isArray: true, description: 'All kinds when absent.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsIn(KIND_NAMES, { each: true })
  kinds?: string[];

  @ApiProperty({ maxLength: 500 })
  @IsText(500)
  reason: string;
}
