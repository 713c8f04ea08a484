import { type Passage } from './passage.ts';

const DATE =
  '(?:从|自|到)?\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?|第[一二三四1-4]季度|[上下]半年)?(?:底|末)?(?:之?前|内)?(?:开始|起)?';
const UNIT =
  '(?:[%‰]|个?百分点|(?:万|亿|千|百|十|万亿)?(?:美元|欧元|港元|日元|元)|(?:万|亿|千|百|万亿)?(?:个(?:工作日|月|季度|年)?|家|户|项|人次|人|次|公里|平方米|平方公里|亩|吨|台|套|条|座|件|批|场|倍|强|年|月|日|天|小时|分钟|种|类|所|名|支|只|期|级|位|处|栋|盏|辆|艘|株|份|片|间|款|部|吨|千瓦|兆瓦|千米|立方米|公斤)|万|亿)';
const BOUND = '(?:及?(?:以上|以下|以内|以外)|左右)';
const FIGURE = new RegExp(
  `${DATE}|(?<![\\d年])\\d{1,2}月(?:\\d{1,2}日|底|末)(?:之?前)?|(?<![\\dA-Za-z.])\\d+(?:[.,]\\d+)*(?:\\s?${UNIT})?${BOUND}?(?![\\dA-Za-z])`,
  'g',
);

/** Figures as written, each once, with their unit and the words that bound them: 200万元, 1%及以下, 从2023年开始, 3113. */
export function figuresIn({ folded, written }: Passage): string[] {
  if (!/\d/.test(folded)) return [];
  const found = [...folded.matchAll(FIGURE)].map(({ 0: text, index }) =>
    written.slice(index, index + text.length).trim(),
  );
  return [...new Set(found)];
}
