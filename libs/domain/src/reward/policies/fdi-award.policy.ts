import { ACTIVITIES } from '../quote-facts.ts';
import { type PolicyVersion } from '../policy.ts';
import { type ParameterFields } from '../policy-field.ts';

/** Parameters of the FDI award; amounts are whole fen and US cents, rates millionths of a yuan for a dollar. */
export interface FdiAwardParameters {
  yearFrom: number;
  /** Strictly more than this (超过 excludes the number, 民法典 Art 1259). */
  thresholdCents: number;
  rateMillionths: number;
  /** 不低于: a yearly notice may set more, never less. */
  rateFloorMillionths: number;
  capFen: number;
  /** GB/T 4754 sections. */
  excludedIndustries: string[];
  /** 类金融业: no section of its own, so its trades are listed. */
  excludedActivities: string[];
  /** Trades whose exclusion a person decides. */
  doubtfulActivities: string[];
  loanExcluded: boolean;
  /** More recognised later in the year is rewarded too, up to the cap. */
  allowSupplement: boolean;
  /** A city award in the same direction blocks the district's, or leaves it to a person. */
  duplicateMode: 'exclusive' | 'manual';
  /** A: yuan = rate × dollars (domain B1). B multiplies by the exchange rate and is kept for the regression test only. */
  reading: 'A' | 'B';
  fxMillionths: number;
  cityTierCents: number;
  cityRateMillionths: number;
  cityManufacturingCents: number;
  cityManufacturingRateMillionths: number;
  cityCapFen: number;
  planEndYear: number;
  warnNoReduction: boolean;
}

/** 外资到资奖励 (plan T9, L23), reading A: yuan = 2 % of the dollar figure. */
export const FDI_AWARD: PolicyVersion<FdiAwardParameters> = {
  policy: 'fdi-award',
  version: 1,
  validFrom: '2023-01-01',
  validTo: null,
  source: 'L23',
  parameters: {
    yearFrom: 2023,
    thresholdCents: 200_000_000,
    rateMillionths: 20_000,
    rateFloorMillionths: 20_000,
    capFen: 20_000_000,
    excludedIndustries: ['K', 'J'],
    excludedActivities: ['micro-loan', 'guarantee', 'pawn', 'financial-leasing', 'factoring', 'local-amc'],
    doubtfulActivities: ['private-fund'],
    loanExcluded: true,
    allowSupplement: true,
    duplicateMode: 'exclusive',
    reading: 'A',
    fxMillionths: 6_800_000,
    cityTierCents: 1_000_000_000,
    cityRateMillionths: 20_000,
    cityManufacturingCents: 3_000_000_000,
    cityManufacturingRateMillionths: 40_000,
    cityCapFen: 1_000_000_000,
    planEndYear: 2024,
    warnNoReduction: true,
  },
};

const SECTIONS = [...'ABCDEFGHIJKLMNOPQRST'];
const TRADES = 'L23「房地产业、金融业及类金融业项目除外」';
const CITY = '市级外资到资奖励（政策摘要，待核实）';
const OURS = '计划未明确，系统默认';

export const FDI_AWARD_FIELDS: ParameterFields<FdiAwardParameters> = {
  yearFrom: { title: '起始年度', unit: 'year', clause: 'L23「从2023年开始」' },
  thresholdCents: { title: '到资门槛（须超过）', unit: 'cents', clause: 'L23「超过200万美元」' },
  rateMillionths: { title: '奖励比例（元/美元）', unit: 'millionths', clause: 'L23「不低于2%（人民币）」' },
  rateFloorMillionths: { title: '比例下限', unit: 'millionths', clause: 'L23「不低于2%（人民币）」', fixed: true },
  capFen: { title: '单个项目年度上限', unit: 'fen', clause: 'L23「单个项目年度奖励金额最高不超过20万元」' },
  excludedIndustries: { title: '除外行业门类', unit: 'some-of', among: SECTIONS, clause: `${TRADES}；GB/T 4754-2017` },
  excludedActivities: { title: '类金融业清单', unit: 'some-of', among: ACTIVITIES, clause: TRADES },
  doubtfulActivities: {
    title: '人工认定业态',
    unit: 'some-of',
    among: ACTIVITIES,
    clause: 'L20「私募股权」与L23不一致',
  },
  loanExcluded: { title: '扣除外方股东贷款', unit: 'yes-no', clause: 'L23「不含外方股东贷款」' },
  allowSupplement: { title: '年内追加到资补奖', unit: 'yes-no', clause: OURS },
  duplicateMode: {
    title: '市区同一方向',
    unit: 'one-of',
    among: ['exclusive', 'manual'],
    clause: 'L23「市区两级同一方向不重复享受」',
  },
  reading: { title: '2%的读法', unit: 'one-of', among: ['A', 'B'], clause: 'L23「2%（人民币）」', fixed: true },
  fxMillionths: { title: '汇率（仅读法B）', unit: 'millionths', clause: '仅回归测试', most: 100_000_000, fixed: true },
  cityTierCents: { title: '市级奖励门槛（须超过）', unit: 'cents', clause: CITY },
  cityRateMillionths: { title: '市级奖励比例', unit: 'millionths', clause: CITY },
  cityManufacturingCents: { title: '市级制造业门槛（须超过）', unit: 'cents', clause: CITY },
  cityManufacturingRateMillionths: { title: '市级制造业比例', unit: 'millionths', clause: CITY },
  cityCapFen: { title: '市级单个项目年度上限', unit: 'fen', clause: CITY },
  planEndYear: { title: '计划到期年度', unit: 'year', clause: 'L34「相关政策措施继续有效」' },
  warnNoReduction: { title: '提示两年不减资承诺', unit: 'yes-no', clause: '渝商务发〔2023〕10号' },
};
