import { Injectable } from '@nestjs/common';
import { DeliveryListStore } from '@duban/database/delivery/delivery-list.store';
import { Answer } from '../answer.ts';
import { isUuid } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';

/** 重发 of a message that failed or had no way to its reader. */
@Injectable()
export class ResendDelivery {
  constructor(private readonly deliveries: DeliveryListStore) {}

  async handle({ actor, ip }: Asker, id: string, key: string): Promise<Answer> {
    const delivery = id.toLowerCase();
    if (!isUuid(delivery) || !(await this.deliveries.has(delivery))) throw unseen();
    const request = {
      actor,
      act: 'resend-delivery',
      object: delivery,
      ip,
      key: requestKey(`resend ${delivery}`, key, {}),
    };
    return new Answer(acceptedOnce(await this.deliveries.resend(request, delivery)));
  }
}
