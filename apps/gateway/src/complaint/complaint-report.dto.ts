import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ComplaintReportFiling } from '@duban/contracts/http/complaint-reports';
import { isReportPeriod } from '@duban/domain/complaint/report-period';
import { Matches, ValidateBy } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';

const PERIOD = { example: '2023-03', description: 'Two months, named by the first: an odd one.' };

const IsReportPeriod = (): PropertyDecorator =>
  ValidateBy({
    name: 'isReportPeriod',
    validator: {
      validate: isReportPeriod,
      defaultMessage: () => '$property must be the first of two months, YYYY-MM with an odd month',
    },
  });

export class ComplaintReportQueryDto {
  @ApiProperty(PERIOD)
  @IsReportPeriod()
  period: string;
}

export class ComplaintReportFilingDto implements ComplaintReportFiling {
  @ApiProperty(PERIOD)
  @IsReportPeriod()
  period: string;

  @ApiPropertyOptional({ maxLength: 20_000, description: '政策建议; kept closed.' })
  @Optional()
  @IsText(20_000)
  advice?: string;
}

export class ComplaintYearQueryDto {
  @ApiProperty({ type: String, example: '2023' })
  @Matches(/^20\d\d$/, { message: '$property must be a year, 20YY' })
  year: string;
}
