import { type Card } from '../ladder/measure.ts';
import { dayOf, type Day, type Instant, instantOf, millis } from '../time/day.ts';
import { fit } from './fit.ts';
import { noticeWord } from './notice-words.ts';
import { type Hour } from './quiet-hours.ts';

/** What a message may say of a notice. */
export interface NoticeFacts {
  code: string;
  kind: string;
  no: string;
  title: string;
  /** Title of the step that is asked for, and the unit it lies before. */
  step: string | null;
  unit: string | null;
  due: Instant | null;
  card: Card | null;
}

export interface MessageText {
  subject: string;
  body: string;
}

/** Robots refuse more than 2,048 bytes with all that stands around the text. */
export const TEXT_BYTES = 1_800;
const TITLE_BYTES = 600;

const CARD_WORDS: Readonly<Record<Card, string>> = {
  'yellow-proposed': '已拟亮黄牌',
  'red-proposed': '已拟亮红牌',
  yellow: '已亮黄牌',
  red: '已亮红牌',
};

/** 通知正文: number and title, what is asked, by when, how many working days late. A complaint's notice names nothing. */
export function noticeText(facts: NoticeFacts, hour: Hour): MessageText {
  const word = noticeWord(facts.code);
  if (facts.kind === 'complaint') return { subject: `【督办】${word}`, body: '有一件投诉办件待您处理。' };
  const name = nameOf(facts);
  const lines = [
    `【督办】${word}`,
    name,
    asked(facts),
    facts.due === null ? '' : `期限：${dueWords(facts.due, hour)}`,
    facts.card === null ? '' : `${CARD_WORDS[facts.card]}。`,
    '请登录督办系统办理。',
  ];
  const body = lines.filter((line) => line !== '').join('\n');
  return { subject: fit(`【督办】${word}：${name}`, 200), body: fit(body, TEXT_BYTES) };
}

/** `T9 建立企业服务台账`; a title of many hundred characters is cut, so that the rest has room. */
export const nameOf = ({ no, title }: Pick<NoticeFacts, 'no' | 'title'>): string =>
  `${no} ${fit(title.replaceAll(/\s+/g, ' '), TITLE_BYTES)}`;

function asked({ step, unit }: NoticeFacts): string {
  if (step === null) return '';
  return unit === null ? `请办理：${step}` : `请办理：${step}（${unit}）`;
}

/** `2023年3月10日，已超期 5 个工作日` */
export function dueWords(due: Instant, { now, calendar }: Hour): string {
  const day = dueDayOf(due);
  const today = dayOf(now);
  const days = calendar.workingDaysBetween(today, day);
  const left = today === day ? '今日到期' : `还有 ${days} 个工作日`;
  return `${dayWords(day)}，${millis(now) > millis(due) ? lateWords(-days) : left}`;
}

/** A moment at 24:00 is written as 00:00 of the next day, and belongs to the day that ends there. */
export const dueDayOf = (due: Instant): Day => dayOf(instantOf(millis(due) - 1));

const lateWords = (days: number): string => (days > 0 ? `已超期 ${days} 个工作日` : '已超期');

function dayWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
