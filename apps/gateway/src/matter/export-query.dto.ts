import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Optional } from '../refusal/plain-text.ts';
import { MatterQueryDto } from './matter-query.dto.ts';

const FORMATS = ['csv'] as const;

/** The filters and orders of the list; what is exported has no pages. */
export class ExportQueryDto extends OmitType(MatterQueryDto, ['cursor', 'limit']) {
  @ApiPropertyOptional({ enum: FORMATS, default: 'csv' })
  @Optional()
  @IsIn(FORMATS)
  format?: 'csv';
}
