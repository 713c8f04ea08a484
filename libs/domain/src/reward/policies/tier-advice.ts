import { amountText, least, rateText, shareOf, whole } from '../money.ts';
import { type QuoteFacts } from '../quote-facts.ts';
import { FDI_AWARD_FIELDS, type FdiAwardParameters } from './fdi-award.policy.ts';
import { fdiSum } from './quote-fdi-award.ts';

/** 市级档: what the city's own reward would come to; one project-year enjoys the city's or the district's, not both. */
export interface TierAdvice {
  /** Whether the year's money is above the city's threshold. */
  reached: boolean;
  thresholdCents: number;
  fdiCents: number;
  rateMillionths: number;
  capFen: number;
  /** Null below the threshold. */
  fen: number | null;
  text: string;
  clause: string;
}

/** For manufacturing (section C) above a higher threshold the city's rate is higher. */
export function tierAdvice(parameters: FdiAwardParameters, facts: QuoteFacts): TierAdvice {
  const { fdi } = fdiSum(parameters, facts);
  const { cityTierCents: thresholdCents, cityCapFen: capFen } = parameters;
  const isHigh = facts.project?.industry.startsWith('C') === true && fdi > BigInt(parameters.cityManufacturingCents);
  const rateMillionths = isHigh ? parameters.cityManufacturingRateMillionths : parameters.cityRateMillionths;
  const reached = fdi > BigInt(thresholdCents);
  const fen = reached ? whole(least(shareOf(fdi, rateMillionths), BigInt(capFen))) : null;
  return {
    reached,
    thresholdCents,
    fdiCents: whole(fdi),
    rateMillionths,
    capFen,
    fen,
    text:
      fen === null
        ? `年到资超过${amountText(thresholdCents)}美元的，可另按市级标准申报`
        : `如改按市级标准申报：${amountText(fdi)} × ${rateText(rateMillionths)}，最高${amountText(capFen)}元，` +
          `为${amountText(fen)}元；市区两级同一方向不重复享受，请择一申报`,
    clause: FDI_AWARD_FIELDS.cityTierCents.clause,
  };
}
