import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type EnterpriseRequest } from '@duban/contracts/http/rewards';
import { isCreditCode } from '@duban/domain/enterprise/credit-code';
import { IsBoolean, Matches, MinLength, ValidateBy } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

const IsCreditCode = (): PropertyDecorator =>
  ValidateBy({
    name: 'isCreditCode',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isCreditCode(value),
      defaultMessage: () => '$property must be a 统一社会信用代码 of 18 signs whose check sign fits',
    },
  });

export class EnterpriseDto implements EnterpriseRequest {
  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  @MinLength(1)
  name: string;

  @ApiProperty({ description: '统一社会信用代码.' })
  @IsCreditCode()
  creditCode: string;

  @ApiProperty()
  @IsBoolean()
  foreignInvested: boolean;

  @ApiProperty()
  @IsBoolean()
  inDistrict: boolean;

  @ApiPropertyOptional({ format: 'date' })
  @Optional()
  @IsRealDay()
  registeredOn?: string;

  @ApiPropertyOptional({ description: 'Kept sealed.' })
  @Optional()
  @Matches(/^[\d+][\d-]{4,19}$/)
  phone?: string;

  @ApiPropertyOptional({ description: 'Kept sealed.' })
  @Optional()
  @Matches(/^\d{8,30}$/)
  bankAccount?: string;
}
