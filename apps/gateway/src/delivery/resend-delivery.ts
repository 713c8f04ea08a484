import { Injectable } from '@nestjs/common';
import { DeliveryListStore } from '@duban/database/delivery/delivery-list.store';
import { Answer } from '../answer.ts';
import { isUuid } from '../refusal/cursor.ts';
import { otherBody } from '../refusal/outcome.ts';
import { refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';

/** 重发 of a message that failed or had no way to its reader. */
@Injectable()
export class ResendDelivery {
  constructor(private readonly deliveries: DeliveryListStore) {}

  async handle({ actor, ip }: Asker, id: string, key: string): Promise<Answer> {
    const delivery = id.toLowerCase();
    if (!isUuid(delivery)) throw unseen();
    const request = { person: actor.id, ...requestKey(`deliveries resend ${delivery}`, key, {}) };
    const done = await this.deliveries.resend(request, delivery, { actor, ip });
    if (done === 'other-body') throw otherBody();
    if ('answer' in done) return new Answer(done.answer);
    throw done.no === 'unseen' ? unseen() : refusedBy(done.no);
  }
}
