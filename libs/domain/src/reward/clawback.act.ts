import { type ActRule, type DeskContext } from '../act/act.ts';
import { type Change } from '../act/change.ts';
import { decided } from '../act/changes.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { refused, type Refusal } from '../refusal.ts';
import { applicationOf, written } from './application.ts';
import { goOnAt } from './begin-again.ts';
import { said } from './steps.ts';
import { tookPart } from './took-part.ts';

const ofAmount = (context: DeskContext): Change[] => [
  decided(context, { fen: context.act.fen }),
  { type: 'facts', facts: written({ clawbackFen: context.act.fen ?? 0 }) },
];

/** 追回告知: how much, and why; no more than was paid. */
export const giveNotice: ActRule = {
  whyNot: (context) => whyNotAmount(context) ?? reasonGiven(context.act),
  changes: ofAmount,
};

/** 追回决定: not above what was announced. */
export const recover: ActRule = {
  whyNot: (context) => tookPart(context, ['clawback-notice']) ?? whyNotAmount(context) ?? reasonGiven(context.act),
  changes: ofAmount,
};

/** 不予追回: the watch goes on for what is left of it. */
export const waiveClawback: ActRule = {
  whyNot: (context) => tookPart(context, ['clawback-notice']) ?? reasonGiven(context.act),
  changes: (context) => [
    decided(context),
    ...(said(context.matter, 'watch-first-year', 'breach') ? [goOnAt(context.desk, 'watch-second-year')] : []),
  ],
};

/** 已追回, with the receipt. */
export const recovered: ActRule = {
  whyNot: ({ act }) => (act.number?.trim() ? undefined : refused('reward.receipt-needed')),
  changes: (context) => [
    decided(context, { receipt: context.act.number }),
    { type: 'facts', facts: written({ recoveredFen: applicationOf(context.matter).clawbackFen ?? 0 }) },
  ],
};

function whyNotAmount({ act, matter, desk }: DeskContext): Refusal | undefined {
  const { payment, clawbackFen } = applicationOf(matter);
  const most = (desk.step === 'clawback-decision' ? clawbackFen : undefined) ?? payment?.fen ?? 0;
  return act.fen !== undefined && act.fen > 0 && act.fen <= most
    ? undefined
    : refused('reward.clawback-amount', { most });
}
