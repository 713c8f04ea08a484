import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ActRequest } from '@duban/contracts/http/act-request';
import { type Piece } from '@duban/domain/act/act';
import { SUSPENSION_GROUNDS } from '@duban/domain/key-task/suspend.act';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

const WORD = /^[a-z][a-z-]{0,39}$/;
const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;
const THEN = ['straight-back', 'level-by-level'] as const;

/** A sub-duty of a break-down. */
export class PieceDto implements Piece {
  @ApiProperty({ description: 'Unit code.' })
  @Matches(UNIT)
  unit: string;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  deliverable: string;

  @ApiProperty({ format: 'date' })
  @IsRealDay()
  due: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 100, description: 'Share of the whole task; given for all or for none.' })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(100)
  percent?: number;
}

/** What a person asks to do; which fields an act needs is judged by its rule. */
export class ActDto implements ActRequest {
  @ApiProperty({ description: 'Name of the verdict or act, as `acts` of the matter lists them.', example: 'deliver' })
  @Matches(WORD)
  type: string;

  @ApiPropertyOptional({ description: 'Id of the desk.' })
  @Optional()
  @IsText(60)
  desk?: string;

  @ApiPropertyOptional({ maxLength: 4000 })
  @Optional()
  @IsText(4000)
  words?: string;

  @ApiPropertyOptional({ minimum: 0, maximum: 100, description: 'Percent.' })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(100)
  progress?: number;

  @ApiPropertyOptional({ type: [String], maxItems: 50 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsText(500, true)
  evidence?: string[];

  @ApiPropertyOptional({ type: () => [PieceDto], maxItems: 200 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => PieceDto)
  pieces?: PieceDto[];

  @ApiPropertyOptional({ description: 'Unit code.' })
  @Optional()
  @Matches(UNIT)
  unit?: string;

  @ApiPropertyOptional({ type: [String], maxItems: 100 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @Matches(UNIT, { each: true })
  units?: string[];

  @ApiPropertyOptional({
    description: 'The step a return goes to, the measure that is decided, or the finding of a check.',
  })
  @Optional()
  @Matches(WORD)
  to?: string;

  @ApiPropertyOptional({ enum: THEN })
  @Optional()
  @IsIn(THEN)
  then?: (typeof THEN)[number];

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsRealDay()
  day?: string;

  @ApiPropertyOptional({ enum: SUSPENSION_GROUNDS, description: 'Of a suspension.' })
  @Optional()
  @Matches(WORD)
  ground?: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'Who shall work the desk; nobody in particular when absent.' })
  @Optional()
  @IsUUID()
  person?: string;
}
