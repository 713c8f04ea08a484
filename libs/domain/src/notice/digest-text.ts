import { type Instant, millis } from '../time/day.ts';
import { fit } from './fit.ts';
import { dueWords, type MessageText, nameOf, type NoticeFacts } from './notice-text.ts';
import { noticeWord } from './notice-words.ts';
import { type Hour } from './quiet-hours.ts';

/** Lines of one digest; who has more to do reads the rest in the app. */
const LONGEST = 50;

/** 汇总通知: one message a person, soonest first. */
export function digestText(notices: readonly NoticeFacts[], hour: Hour): MessageText {
  const sorted = [...notices].sort((one, other) => dueMs(one.due) - dueMs(other.due));
  const lines = sorted.slice(0, LONGEST).map((facts, index) => `${index + 1}. ${lineOf(facts, hour)}`);
  const more = sorted.length > LONGEST ? [`另有 ${sorted.length - LONGEST} 件，请登录查看。`] : [];
  const subject = `【督办】待办汇总：${sorted.length} 件`;
  return { subject, body: [subject, ...lines, ...more, '请登录督办系统办理。'].join('\n') };
}

function lineOf(facts: NoticeFacts, hour: Hour): string {
  const word = noticeWord(facts.code);
  if (facts.kind === 'complaint') return `有一件投诉办件待您处理（${word}）`;
  const step = facts.step === null ? '' : `：${facts.step}`;
  const due = facts.due === null ? '' : `，期限 ${dueWords(facts.due, hour)}`;
  return `${fit(nameOf(facts), 240)}${step}${due}（${word}）`;
}

const dueMs = (due: Instant | null): number => (due === null ? Number.MAX_SAFE_INTEGER : millis(due));
