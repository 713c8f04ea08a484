import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import { type DeliveryHands } from '@duban/contracts/delivery-hands';
import { HANDS, SENDING } from './patience.ts';

const { send } = proxyActivities<DeliveryHands>(SENDING);
const { giveUp } = proxyLocalActivities<DeliveryHands>(HANDS);

/** One run per message; the argument is the delivery's id. A run that failed is one that a person may send again. */
export async function delivery(id: string): Promise<void> {
  try {
    await send(id);
  } catch (failure) {
    await giveUp(id);
    throw failure;
  }
}
