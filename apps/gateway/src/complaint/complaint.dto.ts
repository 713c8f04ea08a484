import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type ComplaintActRequest,
  type ComplaintDraftSaving,
  type ComplaintEntry,
  type SystemicTaskRequest,
} from '@duban/contracts/http/complaints';
import { TOPICS } from '@duban/domain/complaint/complaint-body';
import { CHANNELS } from '@duban/domain/complaint/complaint-form';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUUID,
  Matches,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';
import { ComplaintBodyDto } from './complaint-body.dto.ts';
import { ComplaintFormDto } from './complaint-form.dto.ts';

const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;
const CODE = /^[A-Z][A-Z_]{0,59}$/;
const WORD = /^[a-z][a-z-]{0,39}$/;
const BY_HAND = CHANNELS.filter((channel) => channel !== 'portal');

export class ComplaintSavingDto implements ComplaintDraftSaving {
  @ApiProperty({ type: Number, description: 'The version it was written on.' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: () => ComplaintBodyDto, description: 'What was typed; what is not sent stays.' })
  @ValidateNested()
  @Type(() => ComplaintBodyDto)
  body: ComplaintBodyDto;
}

export class ComplaintSubmissionDto {
  @ApiProperty({ type: Number, description: 'The version that was checked.' })
  @IsInt()
  @Min(1)
  version: number;
}

export class ComplaintEntryDto implements ComplaintEntry {
  @ApiProperty({ enum: BY_HAND })
  @IsIn(BY_HAND)
  channel: Exclude<(typeof CHANNELS)[number], 'portal'>;

  @ApiProperty({ format: 'date', description: 'When it came in.' })
  @IsRealDay()
  receivedOn: string;

  @ApiProperty({ type: () => ComplaintBodyDto })
  @ValidateNested()
  @Type(() => ComplaintBodyDto)
  body: ComplaintBodyDto;
}

/** What somebody does with a complaint; which fields an act needs is judged by its rule. */
export class ComplaintActDto implements ComplaintActRequest {
  @ApiProperty({ example: 'accept' })
  @Matches(WORD)
  type: string;

  @ApiPropertyOptional({ description: 'Id of the desk.' })
  @Optional()
  @IsText(60)
  desk?: string;

  @ApiPropertyOptional({ maxLength: 20_000 })
  @Optional()
  @IsText(20_000)
  words?: string;

  @ApiPropertyOptional({ description: 'Of a refusal (Art 14) or a termination (Art 20).' })
  @Optional()
  @Matches(CODE)
  ground?: string;

  @ApiPropertyOptional({ description: 'Of what an officer enters for the complainant: its verdict.' })
  @Optional()
  @Matches(WORD)
  to?: string;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsRealDay()
  day?: string;

  @ApiPropertyOptional({ description: 'Unit code.' })
  @Optional()
  @Matches(UNIT)
  unit?: string;

  @ApiPropertyOptional({ type: [String], maxItems: 20 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(UNIT, { each: true })
  units?: string[];

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'Ids of uploaded closed files.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  files?: string[];

  @ApiPropertyOptional({ type: () => ComplaintFormDto })
  @Optional()
  @ValidateNested()
  @Type(() => ComplaintFormDto)
  complaint?: ComplaintFormDto;
}

export class SystemicTaskDto implements SystemicTaskRequest {
  @ApiProperty({ maxLength: 200, description: 'Tells nothing of who complained.' })
  @IsText(200)
  @MinLength(1)
  title: string;

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @Matches(UNIT, { each: true })
  leads: string[];

  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMaxSize(30)
  @Matches(UNIT, { each: true })
  supports: string[];

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  due: string;

  @ApiProperty({ maxLength: 4000 })
  @IsText(4000)
  @MinLength(1)
  text: string;

  @ApiProperty({ type: [String], maxItems: 50, description: 'Ids of other complaints that become it too.' })
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  with: string[];
}

export class ComplaintQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ type: Boolean, description: 'Open or closed ones only.' })
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  open?: boolean;

  @ApiPropertyOptional({ description: 'Code of the unit complained of.' })
  @Optional()
  @Matches(UNIT)
  complainee?: string;

  @ApiPropertyOptional({ enum: TOPICS })
  @Optional()
  @IsIn(TOPICS)
  topic?: (typeof TOPICS)[number];
}
