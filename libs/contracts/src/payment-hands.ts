import { type TreasuryAnswer } from '@duban/domain/reward/treasury';

/** What an order came to before it was sent: to be sent now, sent by an attempt whose answer was lost, or settled. */
export type Beginning = 'send' | 'sent-before' | 'settled';

/** The hands of a payment's workflow. Its id is all that crosses. */
export interface PaymentHands {
  /** Marks the order as sent, before anything leaves; only the first may send it. */
  beginPayment(paymentId: string): Promise<Beginning>;
  /** One attempt, never a second. @throws when the treasury's answer is not known. */
  pay(paymentId: string): Promise<TreasuryAnswer>;
  /** Writes what is known onto the application. */
  settlePayment(paymentId: string, answer: TreasuryAnswer): Promise<void>;
}
