import { type LateFeeResult } from './late-fee.ts';
import { amountText } from './money.ts';
import { type QuoteResult } from './policy.ts';

/** 测算 as it leaves the house (domain J): money is text. */
export type PrintedQuote = { outcome: QuoteResult['outcome']; yuan: string | null } & Omit<
  QuoteResult,
  'outcome' | 'fen'
>;

/** 滞纳金 as it leaves the house (domain J). */
export interface PrintedLateFee {
  feeYuan: string;
  overdue: { yuan: string; days: number; feeYuan: string }[];
  lastWaivableDay: string;
  recommendation: LateFeeResult['recommendation'];
  waivableYuan: string;
  reasons: LateFeeResult['reasons'];
}

export function printedQuote({ outcome, fen, capped, reasons, advisories, steps }: QuoteResult): PrintedQuote {
  return { outcome, yuan: fen === null ? null : amountText(fen), capped, reasons, advisories, steps };
}

export function printedLateFee(result: LateFeeResult): PrintedLateFee {
  const { feeFen, overdue, lastWaivableDay, recommendation, waivableFen, reasons } = result;
  return {
    feeYuan: amountText(feeFen),
    overdue: overdue.map((part) => ({ yuan: amountText(part.fen), days: part.days, feeYuan: amountText(part.feeFen) })),
    lastWaivableDay,
    recommendation,
    waivableYuan: amountText(waivableFen),
    reasons,
  };
}
