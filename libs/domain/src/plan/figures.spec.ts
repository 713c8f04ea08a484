import { figuresIn } from './figures.ts';
import { passage } from './passage.ts';

it.each([
  ['奖励200万元，最高不超过20万元', ['200万元', '20万元']],
  ['费率降至1%及以下', ['1%及以下']],
  ['欠款时间在6个月以内的', ['6个月以内']],
  ['从2023年开始，超过200万美元', ['从2023年开始', '200万美元']],
  ['“3113”项目、世界500强', ['3113', '500强']],
  ['年均10%以上，达到5,000万美元以上，又是10%以上', ['10%以上', '5,000万美元以上']],
  ['１２个工作日', ['１２个工作日']],
  ['RCEP、A4纸、5G、12ab', []],
  ['三送一访', []],
])('takes the figures of %s over', (text, figures) => {
  expect(figuresIn(passage(text))).toEqual(figures);
});
