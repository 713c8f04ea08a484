import { ApplicationFailure } from '@temporalio/common';
import { type PaymentHands } from '@duban/contracts/payment-hands';
import { type Ledger } from '@duban/database/ledger/ledger';
import { type Order, type PaymentStore } from '@duban/database/reward/payment.store';
import { type SecretBox } from '@duban/database/secret/secret-box';
import { amountText } from '@duban/domain/reward/money';
import { settledByTreasury, THE_TREASURY, type TreasuryAnswer } from '@duban/domain/reward/treasury';
import { postJson } from './notice/post-json.ts';

/** What an order to the treasury needs; without an address a person enters the receipt. */
export interface Till {
  payments: PaymentStore;
  ledger: Ledger;
  box: SecretBox;
  treasury: { url: string; secret: string } | undefined;
}

const LONGEST_MS = 20_000;

/** The hands of a payment's workflow. */
export const paymentHands = (till: Till): PaymentHands => ({
  async beginPayment(id) {
    const order = await till.payments.load(id);
    if (!order || order.state !== 'ordered') return 'settled';
    return (await till.payments.send(id)) ? 'send' : 'sent-before';
  },

  async pay(id) {
    const order = await till.payments.load(id);
    if (!order || !till.treasury) throw ApplicationFailure.nonRetryable('no-treasury', 'no-treasury');
    return answerOf(await sent(till, order, till.treasury));
  },

  async settlePayment(id, answer) {
    const order = await till.payments.load(id);
    if (!order) return;
    let waits = false;
    const request = { actor: THE_TREASURY, act: 'settle-payment', object: null, asked: answer };
    await till.ledger.change(order.matter, request, (matter, at) => {
      const changes = settledByTreasury(matter, order.tranche, answer, at);
      waits = changes === 'not-laid';
      return { changes: changes === 'not-laid' ? [] : changes };
    });
    if (waits) throw ApplicationFailure.retryable('not-laid', 'not-laid');
  },
});

const sent = (
  { box }: Till,
  { id, no, fen, payee, account }: Order,
  { url, secret }: { url: string; secret: string },
) =>
  postJson({
    url,
    headers: { authorization: `Bearer ${secret}`, 'idempotency-key': id },
    body: JSON.stringify({
      order: id,
      application: no,
      payee,
      account: account === null ? null : box.open(account, `enterprise|bank_account|${payee}`),
      yuan: amountText(BigInt(fen)),
    }),
    signal: AbortSignal.timeout(LONGEST_MS),
  });

/** Only a clear word counts: paid with a receipt, or refused before anything left. Everything else is unknown. */
function answerOf({ status, text }: { status: number; text: string }): TreasuryAnswer {
  const said = parsed(text);
  if (status === 200 && typeof said['receipt'] === 'string' && said['receipt'] !== '')
    return { paid: said['receipt'].slice(0, 100) };
  if (status === 422) return { failed: 'refused-by-treasury' };
  return { unknown: `status-${status}` };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
