import { GROUND_WORDS, MEASURE_WORDS } from '../../words/record.ts';

export type FieldName =
  'words' | 'progress' | 'evidence' | 'pieces' | 'unit' | 'units' | 'to' | 'then' | 'day' | 'ground' | 'person';

/** Which units a field offers: those that support, all that take part, all that do not, or all there are. */
export type Offer = 'supports' | 'parties' | 'free' | 'all';

/** A field of an act's form. What is needed is judged by the rules; `required` only spares a way to the server. */
export interface Field {
  name: FieldName;
  label: string;
  required?: boolean;
  offer?: Offer;
  options?: readonly (readonly [value: string, label: string])[];
}

const words: Field = { name: 'words', label: '意见' };
const reason: Field = { name: 'words', label: '理由', required: true };
const evidence: Field = { name: 'evidence', label: '佐证材料（每行一项：名称或链接）' };
const to: Field = { name: 'to', label: '退回到', required: true };
const said = (label: string): Field => ({ name: 'words', label, required: true });
const day = (label: string, required = true): Field => ({ name: 'day', label, required });
const units = (label: string, offer: Offer): Field => ({ name: 'units', label, required: true, offer });

const MEASURES = (['red', 'yellow', 'meeting', 'letter'] as const).map((one): readonly [string, string] => [
  one,
  MEASURE_WORDS[one] ?? one,
]);
const measure: Field = { name: 'to', label: '措施', options: [['', '最严重的一项'], ...MEASURES] };

/** Which fields an act has; `step/act` where one name means two things. */
export const ACT_FORMS: Record<string, readonly Field[]> = {
  reject: [reason],
  'send-back': [reason],
  reassign: [{ name: 'unit', label: '改派给', required: true }, words],
  insist: [reason],
  'break-down/submit': [{ name: 'pieces', label: '分解任务' }, words],
  'answer/submit': [{ ...words, label: '办结报告', required: true }, evidence],
  deliver: [{ name: 'progress', label: '完成进度（%）', required: true }, said('完成情况'), evidence],
  'return-to': [units('退回的配合单位', 'supports'), reason],
  disagree: [reason],
  return: [
    to,
    { name: 'units', label: '退回配合反馈时限定单位（不选为全部）', offer: 'supports' },
    { name: 'then', label: '办完后' },
    reason,
  ],
  refuse: [reason],
  urge: [],
  withdraw: [],
  'request-extension': [day('延期至'), reason],
  reopen: [{ ...to, label: '重新办理自' }, day('新的期限', false), reason],
  report: [{ name: 'progress', label: '完成进度（%）', required: true }, said('进展情况'), evidence],
  'no-change': [],
  suspend: [{ name: 'ground', label: '暂缓事由', required: true, options: Object.entries(GROUND_WORDS) }, reason],
  resume: [],
  'transfer-lead': [{ name: 'unit', label: '移交给', required: true }, reason],
  'add-supporter': [{ name: 'unit', label: '增加单位', required: true }, said('应交成果'), day('期限')],
  'remove-supporter': [{ name: 'unit', label: '减少单位', required: true, offer: 'supports' }, reason],
  'set-end': [day('完成时限')],
  terminate: [reason],
  instruct: [said('批示原文'), day('反馈期限', false)],
  assign: [units('交由', 'all'), { ...words, label: '拟办意见' }],
  give: [said('办理情况'), evidence],
  again: [reason, day('反馈期限', false)],
  conclude: [units('反馈给', 'parties'), said('督查结论')],
  object: [reason, evidence],
  uphold: [reason],
  amend: [said('变更后的结论')],
  revoke: [reason],
  'follow-up': [
    { name: 'to', label: '结果', required: true, options: [['holds', '成效保持'], ['relapsed', '出现反弹']] }, // prettier-ignore
    said('核查情况'),
    day('新的期限', false),
  ],
  comment: [said('批注'), { name: 'units', label: '提请阅知', offer: 'parties' }],
  copy: [units('抄送', 'all')],
  'confirm-measure': [measure, words],
  'waive-measure': [measure, reason],
  'hand-to': [{ name: 'person', label: '承办人' }],
  override: [reason],
};
