import { ApiProperty } from '@nestjs/swagger';
import { type PreviewPolicy, type PublishPolicy } from '@duban/contracts/http/policies';
import { type LateFeeRequest, type QuoteRequest } from '@duban/contracts/http/quotes';
import { type LateFeeFacts } from '@duban/domain/reward/late-fee';
import { type ParameterValue } from '@duban/domain/reward/policy-field';
import { type QuoteFacts } from '@duban/domain/reward/quote-facts';
import { Transform } from 'class-transformer';
import { IsObject, Matches, MinLength, ValidateIf } from 'class-validator';
import { IsText } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';
import { LATE_FEE_FACTS, QUOTE_FACTS } from './facts.shape.ts';

/** Judged as a whole by the domain's own reader, which the command line asks too. */
const AsItIs = (): PropertyDecorator =>
  Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key]);

export class PreviewPolicyDto implements PreviewPolicy {
  @ApiProperty({
    type: Object,
    additionalProperties: true,
    example: { capFen: 18_000_000 },
    description: 'Parameters that are changed, by their names; the others stay as in the newest version.',
  })
  @AsItIs()
  @IsObject()
  parameters: Record<string, ParameterValue>;
}

export class PublishPolicyDto extends PreviewPolicyDto implements PublishPolicy {
  @ApiProperty({ format: 'date' })
  @IsRealDay()
  validFrom: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day; null: without end.' })
  @ValidateIf((_dto, value) => value !== null)
  @IsRealDay()
  validTo: string | null;

  @ApiProperty({ maxLength: 200, description: 'The clause or notice that sets it.' })
  @IsText(200)
  @MinLength(1)
  source: string;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  @MinLength(1)
  reason: string;

  @ApiProperty({ description: '`seen` of the preview.' })
  @Matches(/^[\w-]{43}$/)
  seen: string;
}

export class QuoteDto implements QuoteRequest {
  @ApiProperty(QUOTE_FACTS as never)
  @AsItIs()
  @IsObject()
  facts: QuoteFacts;
}

export class LateFeeDto implements LateFeeRequest {
  @ApiProperty(LATE_FEE_FACTS as never)
  @AsItIs()
  @IsObject()
  facts: LateFeeFacts;
}
