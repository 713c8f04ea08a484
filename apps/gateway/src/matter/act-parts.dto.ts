import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Expert, type Piece, type SupplementItem } from '@duban/domain/act/act';
import { IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';
import { IsRealDay } from '../refusal/real-day.ts';

const UNIT = /^[A-Z][A-Z0-9_]{0,39}$/;

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

/** 补正事项. */
export class SupplementItemDto implements SupplementItem {
  @ApiProperty()
  @Matches(/^[a-z][a-z0-9-]{0,39}$/)
  slot: string;

  @ApiProperty({ maxLength: 1000 })
  @IsText(1000)
  what: string;
}

/** 评审专家. */
export class ExpertDto implements Expert {
  @ApiProperty({ maxLength: 60 })
  @IsText(60)
  name: string;

  @ApiProperty({ maxLength: 200 })
  @IsText(200)
  organisation: string;

  @ApiProperty({ description: 'Nothing ties him to the applicant.' })
  @IsBoolean()
  declared: boolean;
}
