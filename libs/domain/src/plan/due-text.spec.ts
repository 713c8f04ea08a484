import { dueInProse, labelledDue } from './due-text.ts';
import { passage } from './passage.ts';

const THREE_YEARS = { from: 2022, to: 2024 };
const ONE_YEAR = { from: 2023, to: 2023 };

it.each([
  ['2022年10月底前出台方案', '2022年10月底前', '2022-10-31'],
  ['２０２２年１０月底前出台方案', '２０２２年１０月底前', '2022-10-31'],
  ['到2024年建成体系', '到2024年', '2024-12-31'],
  ['到2024年底建成体系', '2024年底', '2024-12-31'],
  ['2024年2月末前完成', '2024年2月末前', '2024-02-29'],
  ['2023年6月30日前完成', '2023年6月30日前', '2023-06-30'],
  ['2023年5月中旬前报送', '2023年5月中旬前', '2023-05-20'],
  ['2023年上半年完成', '2023年上半年', '2023-06-30'],
  ['2023年年内完成', '2023年年内', '2023-12-31'],
  ['2022年底前摸底，2023年底前完成', '2023年底前', '2023-12-31'],
  ['2023年13月底前完成', '2023年13月底前', null],
  ['每季度报送一次', '每季度', null],
  ['每年12月底前总结', '每年12月底前', null],
  ['坚持标本兼治，长期坚持', '长期坚持', null],
])('finds in the running text of %s a due', (text, words, due) => {
  expect(dueInProse(passage(text), THREE_YEARS)).toEqual({ text: words, due });
});

it.each([
  '从2023年开始实施',
  '自2023年6月起执行',
  '2021年制定的办法',
  '截至2023年底，已建成',
  '2021年底前已完成',
  '持续推进改革',
  '常态化开展',
])('finds none in %s', (text) => {
  expect(dueInProse(passage(text), THREE_YEARS)).toBeUndefined();
});

it('takes a day without a year to be in the year of a plan for one year, and leaves it open else', () => {
  expect(dueInProse(passage('10月底前完成'), ONE_YEAR)).toEqual({ text: '10月底前', due: '2023-10-31' });
  expect(dueInProse(passage('年底前完成'), ONE_YEAR)?.due).toBe('2023-12-31');
  expect(dueInProse(passage('10月底前完成'), THREE_YEARS)).toEqual({ text: '10月底前', due: null });
});

it.each([
  ['2023年6月底前', '2023-06-30'],
  ['2023年6月', '2023-06-30'],
  ['2023-06-15', '2023-06-15'],
  ['2023.6.5', '2023-06-05'],
  ['2022—2024年', '2024-12-31'],
  ['2022年1月至2023年3月', '2023-03-31'],
  ['2024年', '2024-12-31'],
  ['长期', null],
  ['每年12月31日前', null],
])('reads %s behind a label', (words, due) => {
  expect(labelledDue(passage(`${words}。`), THREE_YEARS)).toEqual({ text: words, due });
});
