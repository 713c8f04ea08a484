import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type ApplicantActRequest } from '@duban/contracts/http/rewards';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { MaterialDto } from './draft.dto.ts';

/** What an applicant does: supplements, comments, states its case, withdraws. */
export class ApplicantActDto implements ApplicantActRequest {
  @ApiProperty({ example: 'supplement' })
  @Matches(/^[a-z][a-z-]{0,39}$/)
  type: string;

  @ApiPropertyOptional({ description: 'Id of the desk.' })
  @Optional()
  @IsText(60)
  desk?: string;

  @ApiPropertyOptional({ maxLength: 4000 })
  @Optional()
  @IsText(4000)
  words?: string;

  @ApiPropertyOptional({ type: () => [MaterialDto], maxItems: 50 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MaterialDto)
  materials?: MaterialDto[];
}
