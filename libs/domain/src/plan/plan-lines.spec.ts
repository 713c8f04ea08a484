import { planLines } from './plan-lines.ts';

const texts = (text: string) => planLines(text).lines.map(({ line, text: { written } }) => [line, written]);

it('takes artefacts out and names them with their line', () => {
  const { lines, removed } = planLines('甲\n[bookmark: _GoBack]乙\u200b丙\n- 3 -\n错误！未定义书签。丁');
  expect(lines.map(({ text }) => text.written)).toEqual(['甲', '乙丙', '丁']);
  expect(removed).toEqual([
    { line: 2, code: 'ARTEFACT_REMOVED', detail: '[bookmark: _GoBack]' },
    { line: 3, code: 'ARTEFACT_REMOVED', detail: '- 3 -' },
    { line: 4, code: 'ARTEFACT_REMOVED', detail: '错误！未定义书签。' },
  ]);
});

it('puts a duty together that goes on in the next lines, up to the next number', () => {
  expect(texts('1．甲（责任单位：子局、\n丑局）\n2．乙（责任单位：\n3．丙')).toEqual([
    [1, '1．甲（责任单位：子局、丑局）'],
    [3, '2．乙（责任单位：'],
    [4, '3．丙'],
  ]);
  expect(texts('责任单位：\n\n甲局')).toEqual([[1, '责任单位：甲局']]);
});

it('leaves an open bracket without duties alone', () => {
  expect(texts('甲（乙\n丙）')).toHaveLength(2);
});

it('takes the signs of Markdown off', () => {
  expect(texts('## 一、任务\n- **1\\. 甲**\n> 乙')).toEqual([
    [1, '一、任务'],
    [2, '1. 甲'],
    [3, '乙'],
  ]);
});
