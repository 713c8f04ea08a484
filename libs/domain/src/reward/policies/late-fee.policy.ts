import { type PolicyVersion } from '../policy.ts';
import { type ParameterFields } from '../policy-field.ts';

/** Parameters of the late fee on land payments and of its waiver. */
export interface LateFeeParameters {
  /** Of the overdue amount, for each day. */
  dailyMillionths: number;
  /** Arrears that lasted longer are not waived, not even in part. */
  waivableMonths: number;
}

/** 滞纳金免缴 (plan T11, L25): 可按规定免缴, so what is reckoned is a recommendation and an officer decides. */
export const LATE_FEE: PolicyVersion<LateFeeParameters> = {
  policy: 'late-fee',
  version: 1,
  validFrom: '2022-01-01',
  validTo: null,
  source: 'L25',
  parameters: { dailyMillionths: 1_000, waivableMonths: 6 },
};

export const LATE_FEE_FIELDS: ParameterFields<LateFeeParameters> = {
  dailyMillionths: {
    title: '滞纳金日比例',
    unit: 'millionths',
    clause: '国办发〔2006〕100号「按日加收违约金额1‰」',
    // The greatest principal over the longest time is still a whole number then.
    most: 2_000,
  },
  waivableMonths: {
    title: '可免缴的欠款时间',
    unit: 'months',
    clause: 'L25「欠款时间在6个月以内」；民法典第202条',
  },
};
