import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ProgrammeRequest } from '@duban/contracts/http/rewards';
import { type MaterialSlot, SHORTEST_PUBLICITY } from '@duban/domain/reward/programme';
import { QUOTED_POLICIES, type QuotedPolicy } from '@duban/domain/reward/quote-facts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

const SLOT = /^[a-z][a-z0-9-]{0,39}$/;

export class MaterialSlotDto implements MaterialSlot {
  @ApiProperty()
  @Matches(SLOT)
  slot: string;

  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  @MinLength(1)
  title: string;

  @ApiProperty()
  @IsBoolean()
  required: boolean;

  @ApiProperty({ description: 'Another department has it: never demanded again (实施条例 Art 39).' })
  @IsBoolean()
  obtainableBySharing: boolean;

  @ApiPropertyOptional({ description: 'Which department shares it.' })
  @Optional()
  @IsText(100)
  sharedFrom?: string;
}

export class ProgrammeDto implements ProgrammeRequest {
  @ApiProperty({ enum: QUOTED_POLICIES })
  @IsIn(QUOTED_POLICIES)
  policy: QuotedPolicy;

  @ApiProperty({ type: Number })
  @IsInt()
  @Min(2022)
  @Max(2100)
  year: number;

  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  @MinLength(1)
  title: string;

  @ApiPropertyOptional({ description: 'The rate that the yearly notice sets, "0.03"; never below the floor.' })
  @Optional()
  @Matches(/^0\.\d{1,6}$/)
  noticeRate?: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  opensOn: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  closesOn: string;

  @ApiProperty({ type: () => [MaterialSlotDto], maxItems: 50 })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MaterialSlotDto)
  materials: MaterialSlotDto[];

  @ApiProperty({ description: "An expert's opinion is asked for." })
  @IsBoolean()
  expert: boolean;

  @ApiProperty({ type: Number, minimum: SHORTEST_PUBLICITY, description: 'Working days.' })
  @IsInt()
  @Min(SHORTEST_PUBLICITY)
  @Max(60)
  publicityDays: number;
}
