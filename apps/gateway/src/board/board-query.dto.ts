import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { Optional } from '../refusal/plain-text.ts';

export class BoardQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only the matters of this plan.' })
  @Optional()
  @IsUUID()
  plan?: string;
}
