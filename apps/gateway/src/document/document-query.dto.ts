import { DOCUMENT_FORMATS, type DocumentFormat } from '@duban/contracts/http/documents';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';

export class DocumentQueryDto {
  @ApiPropertyOptional({ enum: DOCUMENT_FORMATS, default: 'pdf' })
  @Optional()
  @IsIn(DOCUMENT_FORMATS)
  format?: DocumentFormat;
}

/** Which document of which matter; one that is not there is answered as such. */
export class DocumentPathDto {
  @IsText(60)
  id: string;

  @IsText(60)
  doc: string;
}
