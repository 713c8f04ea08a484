import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type NewAccount } from '@duban/contracts/http/people';
import { type Rank, type Role, ROLES } from '@duban/domain/unit/actor';
import { IsIn, Matches } from 'class-validator';
import { IsText, Optional } from '../refusal/plain-text.ts';

const RANKS = ['section', 'deputy', 'principal'] as const;

export class NewAccountDto implements NewAccount {
  @ApiProperty({ description: 'Lower-case letters, digits, dots and hyphens.' })
  @Matches(/^[a-z0-9][a-z0-9.-]{1,59}$/)
  login: string;

  @ApiProperty({ maxLength: 60 })
  @IsText(60)
  name: string;

  @ApiPropertyOptional({ description: 'Unit code.' })
  @Optional()
  @Matches(/^[A-Z][A-Z0-9_]{0,39}$/)
  unit?: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;

  @ApiPropertyOptional({ enum: RANKS })
  @Optional()
  @IsIn(RANKS)
  rank?: Rank;

  @ApiProperty({ minLength: 12, maxLength: 200, description: 'Three classes of characters at least; kept as a hash.' })
  @IsText(200)
  password: string;
}
