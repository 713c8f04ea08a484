import { type DueExplanation, type ExplainedDay } from '@duban/domain/time/due';

/** Why a day of a term counts, or is passed over. */
export const DAY_WORDS: Record<ExplainedDay['why'], string> = {
  weekday: '工作日',
  'make-up': '调休上班',
  weekend: '周末',
  holiday: '放假',
  'calendar-day': '自然日',
  rolled: '遇休息日，改动到期日',
};

/** By which rule the term ends as it does. */
export const RULE_WORDS: Record<DueExplanation['rule'], string> = {
  legal: '法定期限：最后一日遇休息日顺延',
  report: '内部报送：最后一日遇休息日提前',
  fixed: '指定日期：按指定日期，不顺延',
};

const UNIT_WORDS: Record<string, string> = { wd: '个工作日', d: '个自然日', m: '个月', y: '年' };

/** `7wd` → 7个工作日 */
export function termWord(term: string): string {
  const found = /^(\d+)(wd|d|m|y)$/.exec(term);
  return found ? `${found[1]}${UNIT_WORDS[found[2] ?? '']}` : '指定日期';
}

/** For which notice a due moment moved, with the notice's title and number; nothing for other causes. */
export function causeWord(why: string): string {
  const found = /^calendar(-undone)?: (.+)$/s.exec(why);
  return found ? `，${found[1] ? '撤销' : '依据'}${found[2]}` : '';
}
