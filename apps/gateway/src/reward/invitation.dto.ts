import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type ConfirmationRequest,
  type DeclineRequest,
  type InvitationActRequest,
} from '@duban/contracts/http/invitations';
import { INVITATION_STATES, type InvitationState } from '@duban/domain/reward/invitation';
import { ArrayMaxSize, ArrayMinSize, Equals, IsArray, IsIn, IsUUID } from 'class-validator';
import { IsYuan } from '../refusal/amount.ts';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { IsText, Optional } from '../refusal/plain-text.ts';

export class InvitationQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: INVITATION_STATES, description: 'All but superseded ones if it is absent.' })
  @Optional()
  @IsIn(INVITATION_STATES)
  state?: InvitationState;
}

export class InvitationActDto implements InvitationActRequest {
  @ApiProperty({ enum: ['send'] })
  @IsIn(['send'])
  type: 'send';

  @ApiPropertyOptional({ type: [String], format: 'uuid', maxItems: 1000, description: 'Those that are sent.' })
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  invitations?: string[];

  @ApiPropertyOptional({ enum: [true], description: 'All that are proposed.' })
  @Optional()
  @Equals(true)
  all?: true;
}

export class ConfirmationDto implements ConfirmationRequest {
  @ApiProperty({ example: '50000.00', description: 'The amount that was shown.' })
  @IsYuan()
  yuan: string;

  @ApiProperty({
    enum: [true],
    description: '承诺: the facts are true, and no capital is reduced or withdrawn for two years.',
  })
  @Equals(true)
  commitment: true;
}

export class DeclineDto implements DeclineRequest {
  @ApiPropertyOptional({ maxLength: 1000 })
  @Optional()
  @IsText(1000)
  words?: string;
}
