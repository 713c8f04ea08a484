import { type PolicyVersion } from '../policy.ts';
import { type ParameterFields } from '../policy-field.ts';

export const ENTERPRISE_SIZES = ['micro', 'small', 'medium', 'large'] as const;

/** Parameters of the monitor of guarantee fees. */
export interface GuaranteeFeeParameters {
  /** Of the principal, for a year; 逐步降到, so above it is «above target» and no failure. */
  targetMillionths: number;
  /** By 工信部联企业〔2011〕300号. */
  sizes: string[];
}

/** 政府性融资担保费率 (plan T10, L24): watched, and no entitlement of anybody. */
export const GUARANTEE_FEE: PolicyVersion<GuaranteeFeeParameters> = {
  policy: 'guarantee-fee',
  version: 1,
  validFrom: '2022-01-01',
  validTo: null,
  source: 'L24',
  parameters: { targetMillionths: 10_000, sizes: ['micro', 'small'] },
};

export const GUARANTEE_FEE_FIELDS: ParameterFields<GuaranteeFeeParameters> = {
  targetMillionths: { title: '担保费率目标（年）', unit: 'millionths', clause: 'L24「担保费率逐步降低至1%及以下」' },
  sizes: {
    title: '监测的企业规模',
    unit: 'some-of',
    among: ENTERPRISE_SIZES,
    clause: 'L24「外商投资小微企业」；工信部联企业〔2011〕300号（待核实）',
  },
};
