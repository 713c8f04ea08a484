import { type Certainty } from './rule-sets.ts';

/** One item of a list in the order of 2020 No. 3. */
export interface Clause {
  article: string;
  title: string;
  certainty: Certainty;
}

const clause = (article: string, title: string): Clause => ({ article, title, certainty: 'M+' });

/** 不予受理的情形 (Art 14). */
export const REFUSAL_GROUNDS = {
  NOT_FIE: clause('14(1)', '投诉主体不是外商投资企业、外国投资者'),
  CIVIL_OR_OUT_OF_SCOPE: clause('14(2)', '申请协调解决民商事纠纷，或者不属于本办法规定的投诉事项范围'),
  NOT_THIS_AGENCY: clause('14(3)', '不属于本投诉工作机构的投诉事项处理范围'),
  STILL_DEFECTIVE_AFTER_SUPPLEMENT: clause('14(4)', '经补正后材料仍不符合要求'),
  FORGED_OR_BASELESS: clause('14(5)', '伪造、变造证据或者明显缺乏事实依据'),
  REPEAT_NO_NEW_EVIDENCE: clause('14(6)', '没有新的证据或者法律依据，向同一投诉工作机构重复投诉'),
  HIGHER_AGENCY_ACCEPTED_OR_ENDED: clause('14(7)', '同一投诉事项已由上级投诉工作机构受理或者处理终结'),
  PETITION_ACCEPTED_OR_ENDED: clause('14(8)', '同一投诉事项已由信访等部门受理或者处理终结'),
  RECONSIDERATION_OR_LITIGATION: clause('14(9)', '同一投诉事项已进入或者完成行政复议、行政诉讼等程序'),
} satisfies Record<string, Clause>;

export type RefusalGround = keyof typeof REFUSAL_GROUNDS;

/** What counts as a written withdrawal when it arises later (Art 20). */
export const DEEMED_WITHDRAWALS: readonly RefusalGround[] = [
  'HIGHER_AGENCY_ACCEPTED_OR_ENDED',
  'PETITION_ACCEPTED_OR_ENDED',
  'RECONSIDERATION_OR_LITIGATION',
];

/** 处理终结的情形 (Art 20). */
export const TERMINATION_REASONS = {
  AGREED: clause('20(1)', '经协调，投诉人同意终结'),
  UNTRUE_OR_NO_MATERIALS: clause('20(2)', '投诉事项与事实不符，或者投诉人拒绝提供材料致无法查明事实'),
  NO_LEGAL_BASIS: clause('20(3)', '投诉人的诉求没有法律依据'),
  WITHDRAWN: clause('20(4)', '投诉人书面撤回投诉'),
  NO_LONGER_QUALIFIED: clause('20(5)', '投诉人不再符合投诉主体资格'),
  ABSENT: clause('20(6)', '经联系，投诉人连续30日无正当理由不参加投诉处理'),
} satisfies Record<string, Clause>;

export type TerminationReason = keyof typeof TERMINATION_REASONS;

/** 处理方式 (Art 18). */
export const METHODS = {
  MUTUAL_UNDERSTANDING: clause('18(1)', '推动投诉人和被投诉人达成谅解（包括达成和解协议）'),
  COORDINATION: clause('18(2)', '与被投诉人进行协调'),
  POLICY_PROPOSAL: clause('18(3)', '向人民政府及其有关部门提出完善相关政策措施的建议'),
  OTHER: clause('18(4)', '其他适当的处理方式'),
} satisfies Record<string, Clause>;

export type Method = keyof typeof METHODS;

export const isOneOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: unknown): key is Key =>
  typeof key === 'string' && Object.hasOwn(table, key);
