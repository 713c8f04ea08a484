import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Correction } from '@duban/domain/plan/correction';
import { ArrayMaxSize, IsArray, IsBoolean, Matches, ValidateIf } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';

const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;

/** What a person changes of an item; what is absent stays. */
export class CorrectionDto implements Correction {
  @ApiProperty({ example: 'T1' })
  @Matches(/^[TS]\d{1,6}$/)
  key: string;

  @ApiPropertyOptional({ type: [String], description: 'Unit codes.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(UNIT, { each: true })
  leads?: string[];

  @ApiPropertyOptional({ type: [String], description: 'Unit codes.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(500)
  @Matches(UNIT, { each: true })
  supports?: string[];

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @ValidateIf((_dto, value) => value !== undefined && value !== null)
  @IsText(10)
  due?: string | null;

  @ApiPropertyOptional({ description: '长期坚持' })
  @Optional()
  @IsBoolean()
  longTerm?: boolean;
}
