import { type ChannelName } from '@duban/domain/notice/channel';
import { type DeliveryState } from '@duban/domain/notice/delivery-state';
import { type Instant } from '@duban/domain/time/day';

/** 送达记录: one message on its way, without its text or address; whoever looks after the system sees no matter by it. */
export interface DeliveryLine {
  id: string;
  /** Of a single notice; null for a digest. */
  notice: string | null;
  code: string | null;
  channel: ChannelName;
  /** Whom it is for: a person, or the group of a unit. */
  person: { id: string; name: string } | null;
  unit: string | null;
  state: DeliveryState;
  /** A code: why the last attempt failed, or why it was dropped. */
  reason: string | null;
  attempts: number;
  madeAt: Instant;
  notBefore: Instant;
  sentAt: Instant | null;
}
