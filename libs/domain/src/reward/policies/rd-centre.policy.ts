import { amountText } from '../money.ts';
import { type Advisory, outcomeOf, type PolicyVersion, type QuoteResult, type Reason } from '../policy.ts';
import { type QuoteFacts } from '../quote-facts.ts';

/** Parameters of the start-up reward for R&D centres; whole fen. */
export interface RdCentreParameters {
  amountFen: number;
  /** Certified before: the text names no day from which it holds, so a person decides. */
  certainFromYear: number;
  planEndYear: number;
}

/** 外资研发中心开办奖励 (plan T5, L17): once for each certified centre. */
export const RD_CENTRE: PolicyVersion<RdCentreParameters> = {
  policy: 'rd-centre',
  version: 1,
  validFrom: '2022-01-01',
  validTo: null,
  source: 'L17',
  parameters: { amountFen: 200_000_000, certainFromYear: 2022, planEndYear: 2024 },
};

export function quoteRdCentre(parameters: RdCentreParameters, facts: QuoteFacts): QuoteResult {
  const { applicant, centre } = facts;
  const hard: [Reason, boolean][] = [
    ['NOT_FIE', !applicant.foreignInvested],
    ['NOT_IN_DISTRICT', !applicant.inDistrict],
    ['NOT_CERTIFIED', centre?.certified !== true],
    ['ONE_OFF_USED', centre?.rewardedBefore === true],
  ];
  const reasons = hard.flatMap(([reason, holds]) => (holds ? [reason] : []));
  const doubts: Reason[] = isDoubtful(parameters, facts) ? ['MANUAL_REVIEW'] : [];
  const outcome = outcomeOf(reasons, doubts);
  const advisories: Advisory[] = facts.year > parameters.planEndYear ? ['PLAN_ENDED_POLICY_CONTINUES'] : [];
  return {
    outcome,
    fen: outcome === 'reject' ? null : parameters.amountFen,
    capped: false,
    reasons: outcome === 'reject' ? reasons : [...reasons, ...doubts],
    advisories,
    steps: [{ text: `认定的外资研发中心一次性开办奖励${amountText(parameters.amountFen)}元`, clause: 'L17' }],
  };
}

/** A second centre of the firm, a city award for it, or a certificate older than the plan (domain B3 R4, R5, R8). */
function isDoubtful({ certainFromYear }: RdCentreParameters, { centre, cityAwards = [] }: QuoteFacts): boolean {
  const city = cityAwards.some(({ direction }) => direction === 'rd-centre');
  const old = centre !== undefined && Number(centre.certifiedOn.slice(0, 4)) < certainFromYear;
  return city || old || centre?.otherCentreRewarded === true;
}
