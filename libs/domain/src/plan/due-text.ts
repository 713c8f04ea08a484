import { daysInMonth } from '../time/day-number.ts';
import { type Day, isDay } from '../time/day.ts';
import { masked } from './brackets.ts';
import { part, type Passage, trimmed } from './passage.ts';

/** What a plan says about when: `text` as written, `due` the day it means; null for 每季度, 长期坚持 and what names no year. */
export interface DueText {
  text: string;
  due: Day | null;
}

interface Time extends DueText {
  from: number;
}

/** Which year '10月底前' means: that of a plan for a single year. */
export type PlanYears = { from: number; to: number } | null;

const BEFORE = '(?:之?前|以前|前)';
const PART = '(?:底|末|上旬|中旬|下旬)';
const QUARTER = '(?:上半年|下半年|(?:第?[一二三四1-4])季度)';

/** Groups: 1 year, 2 month, 3 day or part of the month, 4 part of the year. A beginning (从2023年开始) is no due. */
const IN_PROSE: readonly RegExp[] = [
  new RegExp(`(\\d{4})年(\\d{1,2})月(\\d{1,2})日${BEFORE}`, 'g'),
  new RegExp(`(\\d{4})年(\\d{1,2})月份?(?:(${PART})${BEFORE}?|${BEFORE})`, 'g'),
  new RegExp(`到(\\d{4})年(\\d{1,2})月(${PART})?(?!\\d)`, 'g'),
  new RegExp(`(\\d{4})年()()(${QUARTER})(?:末|底)?(?:${BEFORE}|内)?`, 'g'),
  new RegExp(`(\\d{4})年年?(?:底|末)${BEFORE}?`, 'g'),
  /(\d{4})年(?:年)?内/g,
  /到(\d{4})年(?!\d|度|[上下]半年|第?[一二三四1-4]季度)/g,
];
const WITHOUT_YEAR: readonly RegExp[] = [
  new RegExp(`(?<![\\d年])()(\\d{1,2})月(\\d{1,2})日${BEFORE}`, 'g'),
  new RegExp(`(?<![\\d年])()(\\d{1,2})月份?(${PART})${BEFORE}`, 'g'),
  new RegExp(`(?<!\\d年?|每年?)()(?:今年)?年底${BEFORE}`, 'g'),
];
/** A column or a label says that a time follows, so its words need not. */
const LABELLED: readonly RegExp[] = [
  /(\d{4})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?/g,
  /(\d{4})[年.\-/](\d{1,2})月?(?!\d)/g,
  /(\d{4})(?!\d)年?/g,
  /(?<![\d年])()(\d{1,2})月(\d{1,2})日/g,
  /(?<![\d年])()(\d{1,2})月(?!\d)/g,
  /()(?:年底|年内|全年)/g,
];
const WITH_OR_WITHOUT_YEAR = [...IN_PROSE, ...WITHOUT_YEAR];
const WHERE_LABELLED = [...WITH_OR_WITHOUT_YEAR, ...LABELLED];
const MAY_HOLD_TIME = /\d[年月.\-/]|\d{4}|年[底内]|全年/;
const ALREADY_PAST = /截(?:至|止)$/;
const AGAIN =
  /每(?:个)?(?:半年|季度|季|月|周|年\d{1,2}月|年(?:底|末|初))(?:\d{1,2}日|底|末)?(?:之?前|以前)?|按(?:季度|月|季)/;
const ALWAYS = /长期坚持|持续坚持|长期推进/;

/** Of the times behind 完成时限： and the like the last one counts; the words are kept whole. */
export function labelledDue(words: Passage, years: PlanYears): DueText | undefined {
  const end = words.folded.indexOf('。');
  const value = trimmed(end < 0 ? words : part(words, 0, end));
  if (value.folded === '') return undefined;
  const times = AGAIN.test(value.folded) ? [] : timesIn(value, WHERE_LABELLED, years);
  return { text: value.written, due: last(times)?.due ?? null };
}

/**
 * The time that running text sets. Of several the last day counts: the earlier ones are stages on the way. A past state
 * (截至2021年底，已…) and a year before the plan begins set nothing.
 */
export function dueInProse(text: Passage, years: PlanYears): DueText | undefined {
  const times = timesIn(text, WITH_OR_WITHOUT_YEAR, years).filter(
    ({ from, due }) => !ALREADY_PAST.test(text.folded.slice(Math.max(0, from - 3), from)) && !isBefore(due, years),
  );
  const found = last(times);
  if (found) return { text: found.text, due: found.due };
  const words = AGAIN.exec(text.folded) ?? ALWAYS.exec(text.folded);
  return words ? { text: text.written.slice(words.index, words.index + words[0].length), due: null } : undefined;
}

/** What an earlier pattern has read is blotted out for the later ones: 2023年6月底 is not the end of 2023 as well. */
function timesIn(text: Passage, patterns: readonly RegExp[], years: PlanYears): Time[] {
  const times: Time[] = [];
  let rest = text.folded;
  for (const pattern of MAY_HOLD_TIME.test(rest) ? patterns : []) {
    if (rest.search(pattern) < 0) continue;
    const found = [...rest.matchAll(pattern)];
    for (const words of found)
      times.push({ text: wordsAt(text, words), due: dayOfWords(words, years), from: words.index });
    rest = masked(
      rest,
      found.map(({ 0: words, index }) => ({ from: index, to: index + words.length })),
    );
  }
  return times;
}

function wordsAt({ written }: Passage, { 0: words, index }: RegExpExecArray): string {
  return written.slice(index, index + words.length);
}

/** Words that name a day are stronger than words that do not. */
function last(times: readonly Time[]): Time | undefined {
  return times.reduce<Time | undefined>(
    (latest, each) => ((each.due ?? '') > (latest?.due ?? '') ? each : (latest ?? each)),
    undefined,
  );
}

function dayOfWords([, year, month, date, half]: RegExpExecArray, years: PlanYears): Day | null {
  const named = year ? Number(year) : onlyYear(years);
  const inMonth = month ? Number(month) : monthOf(half);
  if (named < 1949 || named > 2200 || inMonth < 1 || inMonth > 12) return null;
  const day = `${named}-${padded(inMonth)}-${padded(dateOf(date, daysInMonth(named, inMonth)))}`;
  return isDay(day) ? day : null;
}

/** 0 where the plan is for several years or says none. */
function onlyYear(years: PlanYears): number {
  return years && years.from === years.to ? years.to : 0;
}

function monthOf(part: string | undefined): number {
  if (!part) return 12;
  if (part.endsWith('半年')) return part.startsWith('上') ? 6 : 12;
  const place = '一二三四'.indexOf(part.replace('第', '').charAt(0));
  return 3 * (place >= 0 ? place + 1 : Number(part.replace('第', '').charAt(0)));
}

/** 上旬 ends on the 10th, 中旬 on the 20th; else the month's last day. */
function dateOf(words: string | undefined, lastOfMonth: number): number {
  if (words === '上旬') return 10;
  if (words === '中旬') return 20;
  return words && /^\d/.test(words) ? Number(words) : lastOfMonth;
}

function isBefore(due: Day | null, years: PlanYears): boolean {
  return due !== null && years !== null && due < `${years.from}-01-01`;
}

const padded = (part: number): string => String(part).padStart(2, '0');
