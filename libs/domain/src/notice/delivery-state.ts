/** 送达状态: waiting → sending → sent, failed or dropped. `sending` without an outcome is an unknown: sent again under the same id. */
export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'failed', 'dropped'] as const;

export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Why a message was not sent, and was not to be. */
export type DropReason = 'channel-off' | 'no-address' | 'not-wanted' | 'acted-on' | 'read' | 'empty';

/** Reasons that a person can clear away, after which the message may be sent again. */
const CURABLE: readonly string[] = ['channel-off', 'no-address'] satisfies DropReason[];

/** 重发: what failed, or was dropped for want of a way to its reader. */
export const mayResend = (state: DeliveryState, reason: string | null): boolean =>
  state === 'failed' || (state === 'dropped' && CURABLE.includes(reason ?? ''));
