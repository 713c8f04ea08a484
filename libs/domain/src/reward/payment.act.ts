import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { type Change } from '../act/change.ts';
import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { dayOf, type Day } from '../time/day.ts';
import { applicationOf, written } from './application.ts';
import { confirmedApartFrom, sentBackTo } from './sent-back.act.ts';
import { tookPart } from './took-part.ts';

const DECIDED_AWARD = ['accept-review', 'first-review', 'second-review', 'government-approval'] as const;

/** 拨付经办: orders the payment; nobody who decided on the award does. */
export const orderPayment: ActRule = confirmedApartFrom(DECIDED_AWARD);

/** 拨付复核: another person than the one who ordered it. */
export const confirmPayment: ActRule = confirmedApartFrom([...DECIDED_AWARD, 'disburse']);

/** How many orders there have been; a failed payment is followed by another only by a new one. */
export const trancheOf = (matter: Matter): number =>
  matter.desks.filter((desk) => isLive(desk) && desk.step === 'disburse' && desk.verdict === 'order').length;

/** Maker ≠ checker ≠ payer, by natural person (trust K27). */
const AT_THE_TILL = ['disburse', 'pay-check'] as const;

/** 已拨付: with the treasury's receipt and its day, entered by a third person. */
export const paid: ActRule = {
  whyNot: (context) => {
    const { act, at } = context;
    if (!act.number?.trim()) return refused('reward.receipt-needed');
    if (act.day !== undefined && act.day > dayOf(at.now)) return refused('day.in-the-future');
    return tookPart(context, AT_THE_TILL);
  },
  changes: (context) => {
    const { act, at } = context;
    return [decided(context), paidWith(context.matter, act.number ?? '', act.day ?? dayOf(at.now))];
  },
};

/** What the application keeps of its payment. */
export const paidWith = (matter: Matter, receipt: string, paidOn: Day): Change => ({
  type: 'facts',
  facts: written({
    payment: { tranche: trancheOf(matter), fen: applicationOf(matter).approvedFen ?? 0, receipt, paidOn },
  }),
});

/** 支付失败: nothing has left the treasury; it is ordered anew. */
export const paymentFailed: ActRule = sentBackTo('disburse', AT_THE_TILL);
