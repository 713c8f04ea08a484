import { type PolicyVersion } from '../policy.ts';
import { type ParameterFields } from '../policy-field.ts';

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

export const RD_CENTRE_FIELDS: ParameterFields<RdCentreParameters> = {
  amountFen: { title: '开办奖励', unit: 'fen', clause: 'L17「一次性给予200万元开办奖励」' },
  certainFromYear: { title: '此前认定的人工审核', unit: 'year', clause: '计划未明确起始日，系统默认' },
  planEndYear: { title: '计划到期年度', unit: 'year', clause: 'L34「相关政策措施继续有效」' },
};
