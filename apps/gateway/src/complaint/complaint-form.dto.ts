import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CHANNELS,
  type Channel,
  type ComplaintForm,
  type Duty,
  type Signatures,
} from '@duban/domain/complaint/complaint-form';
import { METHODS, type Method } from '@duban/domain/complaint/grounds';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;
const WORD = /^[a-z0-9][a-z0-9-]{0,39}$/;
const METHOD_CODES = Object.keys(METHODS) as Method[];
const MEASURES = ['inspection', 'penalty'] as const;

class DutyDto implements Duty {
  @ApiProperty({ description: 'Unit code.' })
  @Matches(UNIT)
  unit: string;

  @ApiProperty({ description: 'Code; its text stands in the settlement.' })
  @Matches(WORD)
  duty: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  due: string;
}

class SignaturesDto implements Signatures {
  @ApiProperty({ format: 'date' })
  @IsRealDay()
  complainant: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  complainee: string;
}

/** What only complaints ask for: codes and days, never a text. */
export class ComplaintFormDto implements ComplaintForm {
  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'Codes of what a supplement notice names.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @Matches(WORD, { each: true })
  missing?: string[];

  @ApiPropertyOptional({ description: 'Code of the right agency.' })
  @Optional()
  @Matches(UNIT)
  agency?: string;

  @ApiPropertyOptional({ enum: METHOD_CODES })
  @Optional()
  @IsIn(METHOD_CODES)
  method?: Method;

  @ApiPropertyOptional({ type: () => [DutyDto], maxItems: 20 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DutyDto)
  duties?: DutyDto[];

  @ApiPropertyOptional({ type: () => SignaturesDto })
  @Optional()
  @ValidateNested()
  @Type(() => SignaturesDto)
  signed?: SignaturesDto;

  @ApiPropertyOptional({ enum: CHANNELS, description: 'By which way it came in, or was served.' })
  @Optional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 5 })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(5)
  stars?: number;

  @ApiPropertyOptional({ type: [String], maxItems: 10, description: 'Codes of what a bad rating is about.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(WORD, { each: true })
  reasons?: string[];

  @ApiPropertyOptional({ enum: MEASURES })
  @Optional()
  @IsIn(MEASURES)
  measure?: (typeof MEASURES)[number];

  @ApiPropertyOptional({ format: 'uuid', description: 'Of the key task.' })
  @Optional()
  @IsUUID()
  task?: string;

  @ApiPropertyOptional({ description: 'Code of what became of the key task.' })
  @Optional()
  @Matches(WORD)
  result?: string;
}
