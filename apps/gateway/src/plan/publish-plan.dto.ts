import { ApiPropertyOptional } from '@nestjs/swagger';
import { type PublishPlan } from '@duban/contracts/http/plan-preview';
import { type PlanDraft } from '@duban/domain/plan/plan-draft';
import { type PlanReading } from '@duban/domain/plan/plan-reading';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import { Optional } from '../refusal/plain-text.ts';
import { CorrectionDto } from './correction.dto.ts';

/** The whole plan is taken as it is and walked by `plan-shape.ts`: reflection over ten thousand items takes seconds. */
const AsItIs = (): PropertyDecorator =>
  Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]);

export class PublishPlanDto implements PublishPlan {
  @ApiPropertyOptional({ type: Object, description: 'As `draft` of the preview.' })
  @Optional()
  @AsItIs()
  @IsObject()
  draft?: PlanDraft;

  @ApiPropertyOptional({
    type: Object,
    description: 'Instead of a draft: as `reading` of the preview, or as `duban plan read --json` prints it.',
  })
  @Optional()
  @AsItIs()
  @IsObject()
  reading?: PlanReading;

  @ApiPropertyOptional({
    type: Object,
    additionalProperties: { type: 'string' },
    description: 'As `texts` of the preview.',
  })
  @Optional()
  @AsItIs()
  @IsObject()
  texts?: Record<string, string>;

  @ApiPropertyOptional({ type: () => [CorrectionDto] })
  @Optional()
  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => CorrectionDto)
  corrections?: CorrectionDto[];
}
