import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type DeliveryLine } from '@duban/contracts/http/delivery-line';
import { type Page } from '@duban/contracts/http/page';
import { Answer } from '../answer.ts';
import { Answers, ApiIdempotencyKey } from '../openapi/answers.ts';
import { page } from '../openapi/shape.ts';
import { Allow } from '../session/allow.ts';
import { Asker } from '../session/asker.ts';
import { Asking } from '../session/asking.ts';
import { IdempotencyKey } from '../session/idempotency-key.ts';
import { DeliveryQueryDto } from './delivery-query.dto.ts';
import { DELIVERY } from './delivery.shape.ts';
import { ListDeliveries } from './list-deliveries.ts';
import { ResendDelivery } from './resend-delivery.ts';

@ApiTags('delivery')
@Controller('api')
export class DeliveryController {
  constructor(
    private readonly lists: ListDeliveries,
    private readonly resending: ResendDelivery,
  ) {}

  @Get('deliveries')
  @Allow('supervision-office', 'operator')
  @Answers('Messages on their way out of the house, newest first; no texts, no addresses.', page(DELIVERY), {
    problems: [400, 401, 403],
  })
  all(@Query() query: DeliveryQueryDto): Promise<Page<DeliveryLine>> {
    return this.lists.all(query);
  }

  @Post('deliveries/:id/resend')
  @HttpCode(200)
  @Allow('supervision-office', 'operator')
  @ApiIdempotencyKey()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @Answers(
    'Sends a message again that failed, or that found no way to its reader; under the same message id.',
    DELIVERY,
    {
      problems: [400, 401, 403, 404, 409, 422],
    },
  )
  resend(@Asking() asker: Asker, @Param('id') id: string, @IdempotencyKey() key: string): Promise<Answer> {
    return this.resending.handle(asker, id, key);
  }

  @Get('notices/:id/deliveries')
  @Allow('signed-in')
  @ApiParam({ name: 'id', schema: { type: 'string' } })
  @Answers('By which ways an own notice was told, and how that stands; one page.', page(DELIVERY), {
    problems: [401, 404],
  })
  ofNotice(@Asking() asker: Asker, @Param('id') id: string): Promise<Page<DeliveryLine>> {
    return this.lists.ofNotice(asker, id);
  }
}
