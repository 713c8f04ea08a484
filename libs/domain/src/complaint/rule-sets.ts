import { type Term } from '../time/due.ts';

/**
 * How sure a rule is: H read in a found text, M+ and M- of memory, D a default of ours. None is verified: a release for real
 * use checks each against the official text (domain C).
 */
export type Certainty = 'H' | 'M+' | 'M-' | 'D';

export interface Rule<Value> {
  value: Value;
  article: string;
  certainty: Certainty;
}

/** Limits of a complaint; a complaint keeps those it was received under. */
export interface ComplaintLimits {
  /** 补正通知 and 受理决定, from receipt or complete materials. */
  decision: Term;
  /** 补正, from service of the notice. */
  supplement: Term;
  /** 办结, from acceptance. */
  close: Term;
  /** 延期: the longest of one extension. */
  extension: Term;
  /** 被投诉人答复. */
  reply: Term;
  /** 失联: in calendar days. */
  silence: Term;
  /** 送达处理结果, from termination. */
  notice: Term;
  rating: Term;
  /** 长期未结, from acceptance. */
  longPending: Term;
  longPendingReport: Term;
  approval: Term;
}

export type RuleSetName = 'MOFCOM-2020-3' | 'CQ-2021';

/** 规则集: limits as data, since localities differ (domain C). */
export interface RuleSet {
  name: RuleSetName;
  title: string;
  inForce: string;
  verified: false;
  limits: { [K in keyof ComplaintLimits]: Rule<ComplaintLimits[K]> };
}

const rule = <Value>(value: Value, article: string, certainty: Certainty): Rule<Value> => ({
  value,
  article,
  certainty,
});

const MOFCOM: RuleSet = {
  name: 'MOFCOM-2020-3',
  title: '外商投资企业投诉工作办法（商务部令2020年第3号）',
  inForce: '2020-10-01',
  verified: false,
  limits: {
    decision: rule('7wd', '15', 'H'),
    supplement: rule('15wd', '13', 'M+'),
    close: rule('60wd', '19', 'H'),
    extension: rule('30wd', '19', 'D'),
    reply: rule('10wd', '17', 'D'),
    silence: rule('30d', '20(6)', 'M+'),
    notice: rule('3wd', '20', 'M+'),
    rating: rule('10wd', '—', 'D'),
    longPending: rule('1y', '21', 'M+'),
    longPendingReport: rule('5wd', '21', 'D'),
    approval: rule('3wd', '—', 'D'),
  },
};

/** Only Articles 1 to 6 could be read; the limits are the parent's until its own are known. */
const CHONGQING: RuleSet = {
  ...MOFCOM,
  name: 'CQ-2021',
  title: '重庆市外商投资企业投诉工作办法（2021-08-03）',
  inForce: '2021-08-03',
  limits: Object.fromEntries(
    Object.entries(MOFCOM.limits).map(([limit, one]) => [limit, { ...one, certainty: 'M-' }]),
  ) as RuleSet['limits'],
};

export const RULE_SETS: Readonly<Record<RuleSetName, RuleSet>> = { 'MOFCOM-2020-3': MOFCOM, 'CQ-2021': CHONGQING };

/** What a complaint keeps of its rule set. */
export const limitsOf = ({ limits }: RuleSet): ComplaintLimits =>
  Object.fromEntries(Object.entries(limits).map(([limit, { value }]) => [limit, value])) as unknown as ComplaintLimits;

interface Ground {
  article: string;
  title: string;
}

/** 不予受理 (Art 14, M+). */
export const REFUSAL_GROUNDS = {
  NOT_FIE: { article: '14(1)', title: '投诉主体不属于外商投资企业、外国投资者' },
  CIVIL_OR_OUT_OF_SCOPE: { article: '14(2)', title: '民商事纠纷或者不属于投诉工作范围' },
  NOT_THIS_AGENCY: { article: '14(3)', title: '不属于本机构受理范围' },
  STILL_DEFECTIVE_AFTER_SUPPLEMENT: { article: '14(4)', title: '经通知补正后仍不符合要求' },
  FORGED_OR_BASELESS: { article: '14(5)', title: '材料虚假或者明显没有事实依据' },
  REPEAT_NO_NEW_EVIDENCE: { article: '14(6)', title: '没有新证据而重复投诉' },
  HIGHER_AGENCY_ACCEPTED_OR_ENDED: { article: '14(7)', title: '上级投诉工作机构已经受理或者处理终结' },
  PETITION_ACCEPTED_OR_ENDED: { article: '14(8)', title: '信访等已经受理或者处理终结' },
  RECONSIDERATION_OR_LITIGATION: { article: '14(9)', title: '已经进入复议、诉讼等程序' },
} as const satisfies Record<string, Ground>;

export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** Grounds that end a complaint also when they arise later: as if it had been withdrawn in writing (Art 20). */
export const ELSEWHERE_GROUNDS: readonly RefusalGround[] = [
  'HIGHER_AGENCY_ACCEPTED_OR_ENDED',
  'PETITION_ACCEPTED_OR_ENDED',
  'RECONSIDERATION_OR_LITIGATION',
];

/** 终结 (Art 20, M+). */
export const TERMINATION_REASONS = {
  AGREED: { article: '20(1)', title: '协调处理完毕且投诉人同意终结' },
  UNTRUE: { article: '20(2)', title: '投诉事项与事实不符，或者拒绝提供材料致无法查明' },
  NO_LEGAL_BASIS: { article: '20(3)', title: '诉求没有法律依据' },
  WITHDRAWN: { article: '20(4)', title: '投诉人书面撤回' },
  NO_LONGER_QUALIFIED: { article: '20(5)', title: '投诉人不再具备投诉资格' },
  ABSENT: { article: '20(6)', title: '经联系，投诉人连续三十日无正当理由不参加' },
} as const satisfies Record<string, Ground>;

export type TerminationReason = keyof typeof TERMINATION_REASONS;

/** 处理方式 (Art 18, M+). */
export const METHODS = {
  UNDERSTANDING: { article: '18(1)', title: '推动双方达成谅解（含和解协议）' },
  COORDINATION: { article: '18(2)', title: '与被投诉人协调' },
  PROPOSAL: { article: '18(3)', title: '提出完善政策措施的建议' },
  OTHER: { article: '18(4)', title: '其他适当方式' },
} as const satisfies Record<string, Ground>;

export type Method = keyof typeof METHODS;
