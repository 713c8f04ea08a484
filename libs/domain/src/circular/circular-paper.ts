import { titleOf } from '../act/step-rule.ts';
import { rateOf } from '../board/counted.ts';
import { type Rate } from '../board/unit-table.ts';
import { KEY_TASK_STEPS } from '../key-task/steps.ts';
import { dateInWords, percentInWords, type Paper, type PaperTable } from '../paper/paper.ts';
import { dayOf, type Day } from '../time/day.ts';
import { lastDayOfQuarter, quarterInWords } from '../time/quarter.ts';
import { SUPERVISION_OFFICE } from '../unit/offices.ts';
import { type Unit } from '../unit/unit.ts';
import { nameOf, type CircularFigures } from './circular.ts';

/** 通报 as a document: every figure in it is one of the stored ones. @param day of the draft, or of the issue. */
export function circularPaper(
  figures: CircularFigures,
  { number, day }: { number: string | null; day: Day },
  units: ReadonlyMap<string, Unit>,
): Paper {
  const about = figures.plan === null ? '重点任务' : `《${figures.plan.title}》`;
  return {
    number,
    title: `关于${quarterInWords(figures.quarter)}${about}督办情况的通报`,
    addressees: '各责任单位：',
    paragraphs: paragraphsOf(figures),
    tables: [unitTableOf(figures), scoreTableOf(figures), lateTableOf(figures, units)],
    signedBy: nameOf(SUPERVISION_OFFICE, units),
    date: dateInWords(day),
  };
}

function paragraphsOf({ quarter, asOf, totals }: CircularFigures): string[] {
  const onTime = rateOf({ hits: totals.closedOnTimeInQuarter, rows: totals.closedInQuarter });
  const dropped = totals.dropped === undefined ? '' : `，终止、未予立项${totals.dropped}件`;
  return [
    `现将${quarterInWords(quarter)}督办情况通报如下。数据取自督办记录，截至${dateInWords(lastDayOfQuarter(quarter))}24时（${asOf}）。`,
    `共督办事项${totals.matters}件，在办${totals.open}件，其中超期${totals.overdue}件；累计办结${totals.closed}件${dropped}。` +
      `本季度办结${totals.closedInQuarter}件，按期办结${totals.closedOnTimeInQuarter}件，按期办结率${percentInWords(onTime)}。`,
    '样本少于5的比率注“*”，不参加排名；垂直管理单位列示，不参加排名。',
  ];
}

const rateInWords = ({ hits, rows, rate, small }: Rate): string =>
  rows === 0 ? '—' : `${percentInWords(rate)}（${hits}/${rows}）${small ? '*' : ''}`;

const place = (rank: number | null): string | number => rank ?? '—';

const unitTableOf = ({ units }: CircularFigures): PaperTable => ({
  title: '一、各单位办理情况',
  head: ['单位', '排名', '环节按期率', '迟报率', '退回重办率', '未办环节', '超期环节', '黄红牌和函'],
  rows: units.map(({ name, kind, rank, onTime, reportLate, rework, open, overdue, measures }) => [
    `${name}${kind === 'V' ? '[垂]' : ''}`,
    place(rank),
    ...[onTime, reportLate, rework].map(rateInWords),
    open,
    overdue,
    measures,
  ]),
});

const scoreTableOf = ({ scores }: CircularFigures): PaperTable => ({
  title: '二、考核得分',
  head: ['单位', '排名', '按期', '质量', '报送', '协作', '黄红牌和表扬', '总分'],
  rows: scores.map(({ name, kind, rank, onTime, quality, reporting, cooperation, others, total }) => [
    `${name}${kind === 'V' ? '[垂]' : ''}`,
    place(rank),
    onTime,
    quality,
    reporting,
    cooperation,
    others,
    total,
  ]),
});

const lateTableOf = ({ late }: CircularFigures, units: ReadonlyMap<string, Unit>): PaperTable => ({
  title: '三、超期事项',
  head: ['编号', '事项', '超期环节', '责任单位', '超期工作日'],
  rows: late.map(({ no, title, step, unit, workingDays }) => [
    no,
    title,
    titleOf(KEY_TASK_STEPS, step),
    nameOf(unit, units),
    workingDays,
  ]),
});

/** 长督通〔2024〕3号 */
export const circularNumber = (year: number, no: number): string => `长督通〔${year}〕${no}号`;

/** The day on which a circular is issued counts its year. */
export const yearOf = (now: string): number => Number(dayOf(now).slice(0, 4));
