import fc from 'fast-check';
import { workingCalendar } from '../time/working-calendar.ts';
import { digestText } from './digest-text.ts';
import { fit, utf8Bytes } from './fit.ts';
import { dueWords, type NoticeFacts, noticeText, TEXT_BYTES } from './notice-text.ts';

const calendar = workingCalendar('1', []);
const hour = { now: '2023-03-08T18:00:00+08:00', calendar };
const facts: NoticeFacts = {
  code: 'desk.overdue',
  kind: 'key-task',
  no: 'T9',
  title: '建立企业服务台账',
  step: '任务分解',
  unit: '区财政局',
  due: '2023-03-01T17:30:00+08:00',
  card: 'yellow-proposed',
};

it('a key task’s notice says number, title, what is asked, by when, and how late', () => {
  expect(noticeText(facts, hour)).toEqual({
    subject: '【督办】超期提醒：T9 建立企业服务台账',
    body: [
      '【督办】超期提醒',
      'T9 建立企业服务台账',
      '请办理：任务分解（区财政局）',
      '期限：2023年3月1日，已超期 5 个工作日',
      '已拟亮黄牌。',
      '请登录督办系统办理。',
    ].join('\n'),
  });
});

it('a complaint’s notice names nothing', () => {
  const { subject, body } = noticeText({ ...facts, kind: 'complaint' }, hour);
  expect(body).toBe('有一件投诉办件待您处理。');
  expect(subject + body).not.toMatch(/T9|台账|财政/);
});

it.each([
  ['2023-03-08T17:30:00+08:00', '2023-03-08T09:00:00+08:00', '2023年3月8日，今日到期'],
  ['2023-03-08T17:30:00+08:00', '2023-03-08T17:30:01+08:00', '2023年3月8日，已超期'],
  ['2023-03-08T17:30:00+08:00', '2023-03-09T09:00:00+08:00', '2023年3月8日，已超期 1 个工作日'],
  ['2023-03-10T17:30:00+08:00', '2023-03-08T09:00:00+08:00', '2023年3月10日，还有 2 个工作日'],
  ['2023-03-11T00:00:00+08:00', '2023-03-10T09:00:00+08:00', '2023年3月10日，今日到期'],
])('due %s, seen %s: %s', (due, now, words) => {
  expect(dueWords(due, { now, calendar })).toBe(words);
});

it('a code of a later release has words too', () => {
  expect(noticeText({ ...facts, code: 'reward.returned' }, hour).subject).toContain('退回重办');
  expect(noticeText({ ...facts, code: 'no.such-thing' }, hour).subject).toContain('事项有新情况');
});

it('whatever the title, a message has room in a robot’s 2,048 bytes, and no character is broken', () => {
  const title = fc.string({ unit: 'grapheme', maxLength: 3_000 });
  fc.assert(
    fc.property(title, (text) => {
      const { body, subject } = noticeText({ ...facts, title: text }, hour);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(TEXT_BYTES);
      expect(Buffer.byteLength(subject)).toBeLessThanOrEqual(200);
      expect(Buffer.from(body).toString()).toBe(body);
      expect(body).toContain('期限：2023年3月1日');
    }),
  );
});

it('bytes are counted as UTF-8 has them, and a text that has room stays whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 60 }), (text, bytes) => {
      expect(utf8Bytes(text)).toBe(Buffer.byteLength(text));
      const kept = fit(text, bytes);
      expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(bytes);
      if (Buffer.byteLength(text) <= bytes) expect(kept).toBe(text);
    }),
  );
});

it('a digest lists the soonest first, and says how many more there are', () => {
  const later = { ...facts, no: 'T2', code: 'desk.new', due: '2023-03-20T17:30:00+08:00', card: null };
  const never = { ...facts, no: 'T3', code: 'joint-meeting.forced', step: null, due: null, card: null };
  const { subject, body } = digestText([never, later, facts], hour);
  expect(subject).toBe('【督办】待办汇总：3 件');
  expect(body.split('\n').slice(1)).toEqual([
    '1. T9 建立企业服务台账：任务分解，期限 2023年3月1日，已超期 5 个工作日（超期提醒）',
    '2. T2 建立企业服务台账：任务分解，期限 2023年3月20日，还有 8 个工作日（新到事项）',
    '3. T3 建立企业服务台账（须召开联席会议）',
    '请登录督办系统办理。',
  ]);
  expect(
    digestText(
      Array.from({ length: 60 }, () => later),
      hour,
    ).body,
  ).toContain('另有 10 件');
});
