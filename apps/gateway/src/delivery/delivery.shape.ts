import { type DeliveryLine } from '@duban/contracts/http/delivery-line';
import { CHANNELS } from '@duban/domain/notice/channel';
import { DELIVERY_STATES } from '@duban/domain/notice/delivery-state';
import { instant, nullable, object, oneOf, text, uuid, whole } from '../openapi/shape.ts';

export const DELIVERY = object<DeliveryLine>({
  id: uuid(),
  notice: nullable(text('Of a single notice; null for a digest.')),
  code: nullable(text('desk.overdue, desk.urged, …')),
  channel: oneOf(CHANNELS),
  person: nullable(object<NonNullable<DeliveryLine['person']>>({ id: uuid(), name: text() })),
  unit: nullable(text()),
  state: oneOf(DELIVERY_STATES),
  reason: nullable(text('Why the last attempt failed, or why it was dropped.')),
  attempts: whole(),
  madeAt: instant(),
  notBefore: instant('Quiet hours and digests.'),
  sentAt: nullable(instant()),
});
