import { FDI_AWARD, type FdiAwardParameters } from './policies/fdi-award.policy.ts';
import { quoteFdiAward } from './policies/quote-fdi-award.ts';
import { quoteRdCentre } from './policies/quote-rd-centre.ts';
import { RD_CENTRE, type RdCentreParameters } from './policies/rd-centre.policy.ts';
import { type PolicyVersion, type QuoteResult } from './policy.ts';
import { type QuotedPolicy, type QuoteFacts } from './quote-facts.ts';
import { millionthsOf } from './money.ts';

const ENGINES: Readonly<Record<QuotedPolicy, (parameters: never, facts: QuoteFacts) => QuoteResult>> = {
  'fdi-award': (parameters: FdiAwardParameters, facts) => quoteFdiAward(parameters, facts),
  'rd-centre': (parameters: RdCentreParameters, facts) => quoteRdCentre(parameters, facts),
};

/** The first version of each policy that a reward is computed by. */
export const FIRST_VERSIONS: Readonly<Record<QuotedPolicy, PolicyVersion>> = {
  'fdi-award': FDI_AWARD,
  'rd-centre': RD_CENTRE,
};

/** 同一方向: what a policy's award must not be enjoyed twice for. */
export const DIRECTION_OF: Readonly<Record<QuotedPolicy, string>> = { 'fdi-award': 'fdi', 'rd-centre': 'rd-centre' };

/** 测算 by frozen parameters: the same facts give the same result for ever. */
export const quote = (
  { policy, parameters }: Pick<PolicyVersion, 'policy' | 'parameters'>,
  facts: QuoteFacts,
): QuoteResult => ENGINES[policy as QuotedPolicy](parameters as never, facts);

/** A notice may set a higher rate than the policy's floor, never a lower one (B1 «不低于»). */
export function isBelowFloor(
  { policy, parameters }: Pick<PolicyVersion, 'policy' | 'parameters'>,
  rate: string | undefined,
): boolean {
  if (policy !== 'fdi-award' || rate === undefined) return false;
  return (millionthsOf(rate) ?? 0) < (parameters as FdiAwardParameters).rateFloorMillionths;
}
