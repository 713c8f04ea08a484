import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type SupplementItem } from '@duban/domain/act/act';
import {
  type ComplaintActRequest,
  type ComplaintDraftSaving,
  type ComplaintEntry,
  type SystemicTaskRequest,
} from '@duban/contracts/http/complaints';
import { CHANNELS, TOPICS } from '@duban/domain/complaint/complaint';
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
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';
import { ComplaintBodyDto } from './complaint-body.dto.ts';

const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;
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

class ItemDto implements SupplementItem {
  @ApiProperty()
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  slot: string;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  what: string;
}

class DutyDto {
  @ApiProperty({ description: 'Unit code.' })
  @Matches(UNIT)
  unit: string;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  deliverable: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  due: string;
}

/** What somebody does with a complaint; which fields an act needs is judged by its rule. */
export class ComplaintActDto implements ComplaintActRequest {
  @ApiProperty({ example: 'accept' })
  @Matches(/^[a-z][a-z-]{0,39}$/)
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
  @Matches(/^[A-Z][A-Z_]{0,59}$/)
  ground?: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Method (Art 18), kind of handling, or the right agency.' })
  @Optional()
  @IsText(100)
  to?: string;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsRealDay()
  day?: string;

  @ApiPropertyOptional({ type: [String], maxItems: 20 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(UNIT, { each: true })
  units?: string[];

  @ApiPropertyOptional({ type: () => [ItemDto], maxItems: 50, description: 'What a supplement notice names.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => ItemDto)
  items?: ItemDto[];

  @ApiPropertyOptional({ type: () => [DutyDto], maxItems: 20, description: 'Duties of a signed settlement.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DutyDto)
  pieces?: DutyDto[];

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'Ids of uploaded closed files.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  files?: string[];

  @ApiPropertyOptional({ type: Number, minimum: 1, maximum: 5 })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(5)
  score?: number;

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'Ids of complaints it is joined with.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  matters?: string[];
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
