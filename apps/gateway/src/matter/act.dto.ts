import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ActRequest } from '@duban/contracts/http/act-request';
import { SUSPENSION_GROUNDS } from '@duban/domain/key-task/suspend.act';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { IsYuan } from '../refusal/amount.ts';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';
import { ExpertDto, PieceDto, SupplementItemDto } from './act-parts.dto.ts';
import { IsQuoteFacts } from './quote-facts.ts';

const WORD = /^[a-z][a-z-]{0,39}$/;
const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;
const THEN = ['straight-back', 'level-by-level'] as const;

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

  @ApiPropertyOptional({
    type: () => [SupplementItemDto],
    maxItems: 50,
    description: 'What a supplement notice names.',
  })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SupplementItemDto)
  items?: SupplementItemDto[];

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'The facts of a quote as the reviewer found them.',
  })
  @Optional()
  @IsQuoteFacts()
  claim?: unknown;

  @ApiPropertyOptional({ example: '50000.00', description: 'Decimal yuan.' })
  @Optional()
  @IsYuan()
  amount?: string;

  @ApiPropertyOptional({ maxLength: 100, description: "Of the minutes, or of the treasury's receipt." })
  @Optional()
  @IsText(100)
  number?: string;

  @ApiPropertyOptional({ type: () => [ExpertDto], maxItems: 20 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExpertDto)
  experts?: ExpertDto[];

  @ApiPropertyOptional({ maxLength: 200, description: 'Who signed an objection.' })
  @Optional()
  @IsText(200)
  objector?: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: 20,
    description: 'Other applications for the same, gone on with all the same.',
  })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsText(30, true)
  duplicates?: string[];
}
