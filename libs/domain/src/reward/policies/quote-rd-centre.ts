import { amountText } from '../money.ts';
import { type Advisory, outcomeOf, type QuoteResult, type QuoteStep, type Reason } from '../policy.ts';
import { type QuoteFacts } from '../quote-facts.ts';
import { RD_CENTRE_FIELDS, type RdCentreParameters } from './rd-centre.policy.ts';

export function quoteRdCentre(parameters: RdCentreParameters, facts: QuoteFacts): QuoteResult {
  const reasons = refusals(facts);
  const doubts: Reason[] = isDoubtful(parameters, facts) ? ['MANUAL_REVIEW'] : [];
  const outcome = outcomeOf(reasons, doubts);
  const advisories: Advisory[] = facts.year > parameters.planEndYear ? ['PLAN_ENDED_POLICY_CONTINUES'] : [];
  return {
    outcome,
    fen: outcome === 'reject' ? null : parameters.amountFen,
    capped: false,
    reasons: outcome === 'reject' ? reasons : doubts,
    advisories,
    steps: stepsOf(parameters, facts),
  };
}

/** What was paid for the centre counts like `rewardedBefore`: a new name or credit code makes no new centre (B3 R3). */
function refusals({ applicant, centre, paid = [] }: QuoteFacts): Reason[] {
  const asked: [Reason, boolean][] = [
    ['NOT_FIE', !applicant.foreignInvested],
    ['NOT_IN_DISTRICT', !applicant.inDistrict],
    ['NOT_CERTIFIED', centre?.certified !== true],
    ['ONE_OFF_USED', centre?.rewardedBefore === true || paid.length > 0],
  ];
  return asked.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** A second centre of the firm, a city award for it, or a certificate older than the plan (domain B3 R4, R5, R8). */
function isDoubtful({ certainFromYear }: RdCentreParameters, { centre, cityAwards = [] }: QuoteFacts): boolean {
  const city = cityAwards.some(({ direction }) => direction === 'rd-centre');
  const old = centre !== undefined && centre.certifiedOn.slice(0, 4) < String(certainFromYear);
  return city || old || centre?.otherCentreRewarded === true;
}

const { amountFen, certainFromYear } = RD_CENTRE_FIELDS;

function stepsOf(parameters: RdCentreParameters, { centre }: QuoteFacts): QuoteStep[] {
  const certified = centre?.certified === true ? `${centre.certifiedOn}认定` : '未经认定';
  return [
    { text: `研发中心${certified}；${parameters.certainFromYear}年以前认定的人工审核`, clause: certainFromYear.clause },
    { text: `每个中心一次性开办奖励${amountText(parameters.amountFen)}元`, clause: amountFen.clause },
    { text: '中心不具备独立法人资格的，奖励拨付其所属的外商投资企业', clause: amountFen.clause },
  ];
}
