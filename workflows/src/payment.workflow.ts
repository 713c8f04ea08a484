import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { type PaymentHands } from '@duban/contracts/payment-hands';
import { HANDS, PAYING } from './patience.ts';

const { pay } = proxyActivities<PaymentHands>(PAYING);
const { beginPayment, settlePayment } = proxyLocalActivities<PaymentHands>(HANDS);

/** One run per order; the argument is the payment's id. What may have left is never sent again: a person verifies it. */
export async function payment(id: string): Promise<void> {
  const beginning = await beginPayment(id);
  if (beginning === 'settled') return;
  if (beginning === 'sent-before') return settlePayment(id, { unknown: 'sent-before' });
  const answer = await pay(id).catch(() => ({ unknown: 'no-answer' }));
  await settlePayment(id, answer);
}
