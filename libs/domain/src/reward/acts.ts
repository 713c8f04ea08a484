import { type ActRule } from '../act/act.ts';
import { assign } from '../act/assign.act.ts';
import { comment } from '../act/comment.act.ts';
import { type DeskAct, type MatterAct } from '../act/kind-rules.ts';
import { confirmMeasure, waiveMeasure } from '../act/measure.act.ts';
import { urge } from '../act/urge.act.ts';
import { reasoned, verdict } from '../act/verdict.act.ts';
import { STAFF } from '../unit/actor.ts';
import { accept, askSupplement, supplement } from './accept-review.act.ts';
import { shareBudget } from './budget-share.act.ts';
import { giveNotice, recover, recovered, waiveClawback } from './clawback.act.ts';
import { concludeExperts } from './expert-review.act.ts';
import { passReview } from './first-review.act.ts';
import { approveAward } from './government-approval.act.ts';
import { confirmPayment, orderPayment, paid, paymentFailed } from './payment.act.ts';
import { endPublicity, objectTo, publishAgain, rejectAfterObjection, unfounded } from './publicity.act.ts';
import { confirmedApartFrom, deniedApartFrom, sentBackTo } from './sent-back.act.ts';
import { breach, clearYear } from './watch.act.ts';
import { withdrawApplication } from './withdraw-application.act.ts';

/** The rule behind each verdict; `step/verdict` where one name means two things. */
export const REWARD_VERDICTS: Readonly<Record<string, ActRule>> = {
  accept,
  'ask-supplement': askSupplement,
  'not-accept': reasoned,
  supplement,
  'duplicate-check/confirm': confirmedApartFrom(['accept-review']),
  deny: deniedApartFrom(['accept-review']),
  pass: passReview,
  'propose-reject': reasoned,
  'second-review/confirm': confirmedApartFrom(['first-review']),
  'second-review/return': sentBackTo('first-review', ['first-review']),
  'reject-decision/reject': deniedApartFrom(['first-review']),
  reconsider: sentBackTo('first-review', ['first-review']),
  agree: verdict,
  return: sentBackTo('first-review'),
  conclude: concludeExperts,
  end: endPublicity,
  unfounded,
  republish: publishAgain,
  'objection-check/reject': rejectAfterObjection,
  approve: approveAward,
  order: orderPayment,
  'pay-check/confirm': confirmPayment,
  'send-back': sentBackTo('disburse', ['disburse']),
  paid,
  failed: paymentFailed,
  unknown: reasoned,
  'watch-first-year/clear': clearYear(1),
  'watch-second-year/clear': clearYear(2),
  breach,
  issue: giveNotice,
  state: reasoned,
  recover,
  waive: waiveClawback,
  recovered,
  enforce: reasoned,
};

const OFFICE = 'supervision-office';

export const REWARD_DESK_ACTS: Readonly<Record<string, DeskAct>> = {
  urge: { who: OFFICE, rule: urge },
  'confirm-measure': { who: OFFICE, closed: 'too', rule: confirmMeasure },
  'waive-measure': { who: OFFICE, closed: 'too', rule: waiveMeasure },
  'hand-to': { who: 'party', rule: assign },
};

export const REWARD_MATTER_ACTS: Readonly<Record<string, MatterAct>> = {
  object: { who: 'officer', rule: objectTo },
  'withdraw-application': { who: 'enterprise-agent', rule: withdrawApplication },
  'share-budget': { who: ['finance-officer', 'officer', 'unit-leader'], rule: shareBudget },
  comment: { who: STAFF, closed: 'too', rule: comment },
};

/** Verdicts by which money moves (trust K27). */
export const REWARD_MONEY_ACTS: readonly string[] = ['order', 'confirm', 'paid', 'failed', 'recovered'];
