import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type DraftSaving } from '@duban/contracts/http/rewards';
import { type Material } from '@duban/domain/reward/application';
import { type DraftBody } from '@duban/domain/reward/draft';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsUUID,
  Matches,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsSmallJson } from './small-json.ts';

const SLOT = /^[a-z][a-z0-9-]{0,39}$/;
const OrNull = (): PropertyDecorator => ValidateIf((_dto, value) => value !== null);

export class MaterialDto implements Material {
  @ApiProperty()
  @Matches(SLOT)
  slot: string;

  @ApiProperty({ format: 'uuid', nullable: true, type: String, description: 'Id of an uploaded file.' })
  @OrNull()
  @IsUUID()
  file: string | null;

  @ApiProperty({ nullable: true, type: String, description: 'Which department shares it.' })
  @OrNull()
  @IsText(100)
  sharedFrom: string | null;
}

class ProjectDto {
  @ApiProperty({ maxLength: 100, description: 'Its id in the project registry.' })
  @IsText(100)
  id: string;

  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  name: string;
}

class ContactDto {
  @ApiProperty({ maxLength: 60 })
  @IsText(60)
  name: string;

  @ApiProperty({ maxLength: 30 })
  @IsText(30)
  phone: string;
}

export class DraftBodyDto implements DraftBody {
  @ApiPropertyOptional({ type: () => ProjectDto })
  @Optional()
  @ValidateNested()
  @Type(() => ProjectDto)
  project?: ProjectDto;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'The facts of a quote as they are being typed: project, receipts, appraisal, cityAwards, centre.',
  })
  @Optional()
  @IsSmallJson()
  claim?: unknown;

  @ApiPropertyOptional({ type: () => [MaterialDto], maxItems: 50 })
  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => MaterialDto)
  materials?: MaterialDto[];

  @ApiPropertyOptional({ type: () => ContactDto })
  @Optional()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;

  @ApiPropertyOptional({
    description: '承诺: truthful papers, and no reduction or withdrawal of capital for two years.',
  })
  @Optional()
  @IsBoolean()
  commitment?: boolean;
}

export class DraftSavingDto implements DraftSaving {
  @ApiProperty({ type: Number, description: 'The version it was written on.' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({ type: () => DraftBodyDto, description: 'What was typed; what is not sent stays.' })
  @ValidateNested()
  @Type(() => DraftBodyDto)
  body: DraftBodyDto;

  @ApiPropertyOptional({ description: 'Ready for the authoriser.' })
  @Optional()
  @IsBoolean()
  ready?: boolean;
}

export class NewDraftDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  programme: string;
}

export class SubmissionDto {
  @ApiProperty({ type: Number, description: 'The version that was checked.' })
  @IsInt()
  @Min(1)
  version: number;
}
