import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type Agent,
  type Complainant,
  type ComplaintBody,
  type Contact,
  type Elsewhere,
  TOPICS,
} from '@duban/domain/complaint/complaint-body';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsUUID, Matches, ValidateNested } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

class ComplainantDto implements Complainant {
  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  name: string;

  @ApiProperty({ maxLength: 300 })
  @IsText(300)
  address: string;

  @ApiProperty({ maxLength: 1000, description: 'What shows that it may complain.' })
  @IsText(1000)
  standing: string;
}

class ContactDto implements Contact {
  @ApiProperty({ maxLength: 100 })
  @IsText(100)
  name: string;

  @ApiProperty({ maxLength: 40 })
  @IsText(40)
  phone: string;

  @ApiPropertyOptional({ maxLength: 200 })
  @Optional()
  @IsText(200)
  email?: string;
}

class AgentDto implements Agent {
  @ApiProperty({ maxLength: 100 })
  @IsText(100)
  name: string;

  @ApiProperty({ maxLength: 40 })
  @IsText(40)
  phone: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Id of the power of attorney, an uploaded closed file.' })
  @Optional()
  @IsUUID()
  authority?: string;
}

class ElsewhereDto implements Elsewhere {
  @ApiProperty()
  @IsBoolean()
  higherAgency: boolean;

  @ApiProperty()
  @IsBoolean()
  petition: boolean;

  @ApiProperty()
  @IsBoolean()
  remedies: boolean;
}

const TYPES = [1, 2] as const;
const LANGUAGES = ['zh', 'en'] as const;
const LONG = 20_000;

/** 投诉材料: anything may be missing while it is written. */
export class ComplaintBodyDto implements ComplaintBody {
  @ApiPropertyOptional({ enum: TYPES, description: '1: an administrative act; 2: the investment environment.' })
  @Optional()
  @IsIn(TYPES)
  type?: 1 | 2;

  @ApiPropertyOptional({ description: 'Code of the unit complained of.' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  complainee?: string;

  @ApiPropertyOptional({ enum: TOPICS })
  @Optional()
  @IsIn(TOPICS)
  topic?: string;

  @ApiPropertyOptional({ description: 'Which clause of a plan or policy.' })
  @Optional()
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
  clause?: string;

  @ApiPropertyOptional({ type: () => ComplainantDto })
  @Optional()
  @ValidateNested()
  @Type(() => ComplainantDto)
  complainant?: ComplainantDto;

  @ApiPropertyOptional({ type: () => ContactDto })
  @Optional()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;

  @ApiPropertyOptional({ type: () => AgentDto })
  @Optional()
  @ValidateNested()
  @Type(() => AgentDto)
  agent?: AgentDto;

  @ApiPropertyOptional({ maxLength: LONG })
  @Optional()
  @IsText(LONG)
  happened?: string;

  @ApiPropertyOptional({ maxLength: LONG })
  @Optional()
  @IsText(LONG)
  request?: string;

  @ApiPropertyOptional({ maxLength: LONG })
  @Optional()
  @IsText(LONG)
  grounds?: string;

  @ApiPropertyOptional({ maxLength: LONG })
  @Optional()
  @IsText(LONG)
  suggestion?: string;

  @ApiPropertyOptional({ format: 'date', description: 'When the act became known.' })
  @Optional()
  @IsRealDay()
  knownOn?: string;

  @ApiPropertyOptional({ type: () => ElsewhereDto })
  @Optional()
  @ValidateNested()
  @Type(() => ElsewhereDto)
  elsewhere?: ElsewhereDto;

  @ApiPropertyOptional({ description: 'Not to be known to the unit complained of.' })
  @Optional()
  @IsBoolean()
  hidden?: boolean;

  @ApiPropertyOptional({ enum: LANGUAGES })
  @Optional()
  @IsIn(LANGUAGES)
  language?: 'zh' | 'en';

  @ApiPropertyOptional({ type: [String], maxItems: 50, description: 'Ids of uploaded closed files.' })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsUUID(undefined, { each: true })
  files?: string[];
}
