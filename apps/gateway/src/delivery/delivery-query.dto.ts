import { ApiPropertyOptional } from '@nestjs/swagger';
import { DELIVERY_STATES, type DeliveryState } from '@duban/domain/notice/delivery-state';
import { IsIn } from 'class-validator';
import { PageQueryDto } from '../refusal/page-query.dto.ts';
import { Optional } from '../refusal/plain-text.ts';

export class DeliveryQueryDto extends PageQueryDto {
  @ApiPropertyOptional({ enum: DELIVERY_STATES })
  @Optional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;
}
