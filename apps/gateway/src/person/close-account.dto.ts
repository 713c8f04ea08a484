import { ApiPropertyOptional } from '@nestjs/swagger';
import { type CloseAccount } from '@duban/contracts/http/people';
import { IsUUID } from 'class-validator';
import { Optional } from '../refusal/plain-text.ts';

export class CloseAccountDto implements CloseAccount {
  @ApiPropertyOptional({ format: 'uuid', description: 'Of the same unit and role.' })
  @Optional()
  @IsUUID()
  receiver?: string;
}
