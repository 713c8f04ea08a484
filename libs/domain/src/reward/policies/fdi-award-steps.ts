import { amountText, rateText } from '../money.ts';
import { type QuoteStep } from '../policy.ts';
import { type QuoteFacts } from '../quote-facts.ts';
import { FDI_AWARD_FIELDS, type FdiAwardParameters } from './fdi-award.policy.ts';
import { type FdiSum } from './fdi-sum.ts';

/** 测算步骤, each with the clause of the parameter it uses; in the words an enterprise is shown. */
export function fdiAwardSteps(
  parameters: FdiAwardParameters,
  { year, noticeRate }: QuoteFacts,
  sum: FdiSum,
): QuoteStep[] {
  const { gross, loans, fdi, rate, full, capped, paid, left } = sum;
  const { thresholdCents, capFen, loanExcluded, reading, fxMillionths } = parameters;
  const base = loanExcluded ? ` − 外方股东贷款${amountText(loans)}美元` : '';
  const over = fdi > BigInt(thresholdCents) ? '超过' : '未超过';
  const byRate = noticeRate === undefined ? rateText(rate) : `${rateText(rate)}（当年通知）`;
  const byFx = reading === 'B' ? ` × 汇率${rateText(fxMillionths)}` : '';
  return [
    step('loanExcluded', `${year}年到资${amountText(gross)}美元${base} = ${amountText(fdi)}美元`),
    step('thresholdCents', `${amountText(fdi)}美元${over}${amountText(thresholdCents)}美元`),
    step('rateMillionths', `${amountText(fdi)} × ${byRate}${byFx} = ${amountText(full)}元`),
    step('capFen', `单个项目年度最高${amountText(capFen)}元${capped ? '，按上限计' : ''}`),
    ...(paid > 0n ? [step('allowSupplement', `本年度已拨付${amountText(paid)}元，尚可拨付${amountText(left)}元`)] : []),
  ];
}

const step = (parameter: keyof FdiAwardParameters, text: string): QuoteStep => ({
  text,
  clause: FDI_AWARD_FIELDS[parameter].clause,
});
