import { type GuaranteeFeeResult, watchGuaranteeFee } from './guarantee-fee.ts';
import { type LateFeeResult, reckonLateFee } from './late-fee.ts';
import { FDI_AWARD_CASES } from './policies/fdi-award-cases.ts';
import { FDI_AWARD, FDI_AWARD_FIELDS } from './policies/fdi-award.policy.ts';
import { GUARANTEE_FEE_CASES } from './policies/guarantee-fee-cases.ts';
import { GUARANTEE_FEE, GUARANTEE_FEE_FIELDS } from './policies/guarantee-fee.policy.ts';
import { LATE_FEE_CASES } from './policies/late-fee-cases.ts';
import { LATE_FEE, LATE_FEE_FIELDS } from './policies/late-fee.policy.ts';
import { quoteFdiAward } from './policies/quote-fdi-award.ts';
import { quoteRdCentre } from './policies/quote-rd-centre.ts';
import { RD_CENTRE_CASES } from './policies/rd-centre-cases.ts';
import { RD_CENTRE, RD_CENTRE_FIELDS } from './policies/rd-centre.policy.ts';
import { type PolicyVersion, type QuoteResult } from './policy.ts';
import { type ParameterField, type ParameterFields } from './policy-field.ts';
import { type CaseVerdict, type WorkedCase, type Workable } from './worked-case.ts';

/** 政策: a rule of the plan as data. */
export interface RewardPolicy extends Workable {
  code: string;
  title: string;
  /** The plan's item, T9. */
  item: string;
  first: PolicyVersion;
  fields: Readonly<Record<string, ParameterField>>;
}

interface Entry<P, F, R> {
  title: string;
  item: string;
  first: PolicyVersion<P>;
  fields: ParameterFields<P>;
  cases: readonly WorkedCase<P, F, R>[];
  compute: (parameters: P, facts: F) => R;
  say: (result: R) => CaseVerdict;
}

/** The catalogue is read by parts that know no policy's own types; its cases and its rule fit each other by this. */
const policy = <P, F, R>({ compute, say, cases, fields, first, title, item }: Entry<P, F, R>): RewardPolicy => ({
  code: first.policy,
  title,
  item,
  first,
  fields,
  cases: cases as readonly WorkedCase[],
  verdict: (parameters, facts) => say(compute(parameters as P, facts as F)),
});

const ofQuote = ({ outcome, fen, capped, reasons }: QuoteResult): CaseVerdict => ({ outcome, fen, capped, reasons });
const ofLateFee = ({ recommendation, feeFen, reasons }: LateFeeResult): CaseVerdict => ({
  outcome: recommendation,
  fen: feeFen,
  capped: false,
  reasons,
});
const ofGuarantee = ({ outcome, feeFen }: GuaranteeFeeResult): CaseVerdict => ({
  outcome,
  fen: feeFen,
  capped: false,
  reasons: [],
});

const FDI = { first: FDI_AWARD, fields: FDI_AWARD_FIELDS, cases: FDI_AWARD_CASES, compute: quoteFdiAward };
const RD = { first: RD_CENTRE, fields: RD_CENTRE_FIELDS, cases: RD_CENTRE_CASES, compute: quoteRdCentre };
const LATE = { first: LATE_FEE, fields: LATE_FEE_FIELDS, cases: LATE_FEE_CASES, compute: reckonLateFee };
const GUARANTEE = {
  first: GUARANTEE_FEE,
  fields: GUARANTEE_FEE_FIELDS,
  cases: GUARANTEE_FEE_CASES,
  compute: watchGuaranteeFee,
};

/** A new policy is a line here, its policy file and its cases. */
export const CATALOGUE: readonly RewardPolicy[] = [
  policy({ title: '外资到资奖励', item: 'T9', ...FDI, say: ofQuote }),
  policy({ title: '外资研发中心开办奖励', item: 'T5', ...RD, say: ofQuote }),
  policy({ title: '土地价款滞纳金免缴', item: 'T11', ...LATE, say: ofLateFee }),
  policy({ title: '政府性融资担保费率监测', item: 'T10', ...GUARANTEE, say: ofGuarantee }),
];

export const policyOf = (code: string): RewardPolicy | undefined => CATALOGUE.find((one) => one.code === code);
