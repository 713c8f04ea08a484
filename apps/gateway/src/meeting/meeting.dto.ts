import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type MeetingRequest, type ResolutionRequest } from '@duban/contracts/http/meetings';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, Matches, ValidateNested } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;

export class ResolutionDto implements ResolutionRequest {
  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  title: string;

  @ApiProperty({ maxLength: 4000 })
  @IsText(4000)
  text: string;

  @ApiProperty({ type: [String], minItems: 1, maxItems: 20, description: 'Unit codes.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Matches(UNIT, { each: true })
  leads: string[];

  @ApiProperty({ type: [String], maxItems: 100, description: 'Unit codes.' })
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(UNIT, { each: true })
  supports: string[];

  @ApiPropertyOptional({ format: 'date', description: 'Absent: 长期坚持, no end.' })
  @Optional()
  @IsRealDay()
  due?: string;
}

export class MeetingDto implements MeetingRequest {
  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  title: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  heldOn: string;

  @ApiProperty({ maxLength: 20_000 })
  @IsText(20_000)
  minutes: string;

  @ApiProperty({ type: [String], maxItems: 100, description: 'Ids of the matters on the agenda.' })
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  matters: string[];

  @ApiProperty({ type: () => [ResolutionDto], maxItems: 100 })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ResolutionDto)
  resolutions: ResolutionDto[];
}
