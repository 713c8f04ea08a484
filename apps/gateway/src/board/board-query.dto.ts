import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { Moment } from '../refusal/past-moment.ts';
import { Optional } from '../refusal/plain-text.ts';

export class BoardQueryDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only the matters of this plan.' })
  @Optional()
  @IsUUID()
  plan?: string;

  @Moment('The board as it stood at that past moment.')
  asOf?: string;
}
