/** What the words after a label are: units in a role, persons (who are no units), or a time. */
export type DutyLabel = 'lead' | 'support' | 'responsible' | 'leader' | 'due';

const BODY = '(?:单位|部门|处室|科室|机构|主体|地区)';

/** Asked in this order: 共同责任单位 support, 牵头责任单位 lead. A new word for a role is one more alternative here. */
const LABELS: readonly [DutyLabel, string][] = [
  [
    'leader',
    '(?:(?:责任|牵头|分管|联系|包保|包联|挂帅|督导|区级|市级|县级)(?:区|市|县)?领导|(?:责任|负责|联系|经办|承办)人)',
  ],
  [
    'due',
    '(?:(?:完成|办结|办理|工作|整改|实施)?(?:时限|期限)|(?:完成|截止|起止|实施)(?:时间|日期|节点)|时间(?:节点|安排|要求|进度)|进度安排)',
  ],
  ['support', `(?:(?:配合|协办|协同|协助|协作|参与|参加|支持|会办|联办|共同)(?:责任)?${BODY}|配合|协办)`],
  ['lead', `(?:(?:牵头|主办|主责|主要|第一)(?:责任)?${BODY}|牵头)`],
  ['responsible', `(?:责任|承办|落实|实施|承担|负责|执行|完成)${BODY}`],
];

const ANY = `(?:市级|区级|县级|省级|主要|具体)?(?:${LABELS.map(([, words]) => `(${words})`).join('|')})`;
const REMARK = '(?:\\s?\\([^()]{0,24}\\))?';

/** 责任单位： · 【责任单位】A · 责任单位（排第一的为牵头单位）： · (责任单位 A); not the remark of A（牵头单位）、B. */
const SHORT = '(?:牵头|配合|协办)';
const LABEL = `(?:\\((?!${SHORT}\\))${ANY}\\)(?!\\s?(?:[、,;)]|$))\\s?:?|${ANY}(?:为|是)?${REMARK}\\s?:|(?<=^|[(;])(?!${SHORT}\\s)${ANY}\\s(?=[\u4e00-\u9fffA-Z]))`;
const LABEL_ANYWHERE = new RegExp(LABEL);
const LABEL_IN_PROSE = new RegExp(`(?:^(?:以上|上述|本)[^。:()]{1,8}?|^|[。,;!?)\\s])\\s?(?<label>${LABEL})`);
const EVERY_LABEL = new RegExp(LABEL, 'g');
const LABEL_ALONE = new RegExp(`^\\(${ANY}\\)$`);
const LABEL_LAST = new RegExp(`${ANY}${REMARK}\\s?:\\s*$`);

export interface FoundLabel {
  label: DutyLabel;
  from: number;
  /** Where the words it labels begin. */
  to: number;
}

/** All labels in a folded text, in order. */
export function labelsIn(folded: string): FoundLabel[] {
  const found: FoundLabel[] = [];
  EVERY_LABEL.lastIndex = 0;
  for (let label = EVERY_LABEL.exec(folded); label; label = EVERY_LABEL.exec(folded)) {
    found.push({ label: meant(label), from: label.index, to: label.index + label[0].length });
  }
  return found;
}

/** Which group of ANY matched; ANY stands in LABEL several times. */
function meant(found: RegExpExecArray): DutyLabel {
  for (let group = 1; group < found.length; group += 1) {
    if (found[group] !== undefined) return LABELS[(group - 1) % LABELS.length]?.[0] ?? 'responsible';
  }
  return 'responsible';
}

export const hasLabel = (folded: string): boolean => LABEL_ANYWHERE.test(folded);

/** Whether a bracket, with its signs, holds a label only. */
export const isLabelAlone = (bracket: string): boolean => bracket.length < 24 && LABEL_ALONE.test(bracket);

/** Whether the line ends with a label, so that what it labels must stand on the next one. */
export const endsWithLabel = (folded: string): boolean => LABEL_LAST.test(folded.slice(-40));

/** Where running text goes over into a label: at its beginning (also 以上任务责任单位：) or after the end of a sentence. */
export function labelInProse(folded: string): number | undefined {
  const found = LABEL_IN_PROSE.exec(folded);
  return found?.groups?.['label'] === undefined
    ? undefined
    : found.index + found[0].length - found.groups['label'].length;
}
