import { REFUSAL_CODES } from '@duban/domain/refusal';
import { sentenceOf } from './sentence.ts';

const nameOf = (code: string): string => ({ FINANCE: '区财政局', TAX: '长寿区税务局' })[code] ?? code;

describe('the sentence of a refusal', () => {
  it('names who was first and when', () => {
    const facts = { by: '李某', at: '2024-09-09T10:30:00+08:00', verdict: 'accept' };
    expect(sentenceOf({ code: 'desk.already-decided', facts }, nameOf)).toBe(
      '李某已于2024年9月9日（周一）10:30办理（签收），该环节不再需要办理。',
    );
  });

  it('leaves out what nobody knows', () => {
    expect(sentenceOf({ code: 'desk.already-decided' }, nameOf)).toBe('该环节不再需要办理。');
    expect(sentenceOf({ code: 'withdraw.acted-on', facts: { by: '', at: '' } }, nameOf)).toBe(
      '后续环节已有人办理，不能撤回。',
    );
  });

  it('writes units by their names, days in Chinese, acts by their words', () => {
    expect(sentenceOf({ code: 'key-task.break-down-incomplete', facts: { units: ['FINANCE', 'TAX'] } }, nameOf)).toBe(
      '以下配合单位还没有分解任务：区财政局、长寿区税务局。',
    );
    expect(sentenceOf({ code: 'urge.too-soon', facts: { again: '2024-09-14' } }, nameOf)).toContain(
      '2024年9月14日（周六）',
    );
    expect(
      sentenceOf({ code: 'key-task.return-to-what', facts: { allowed: ['break-down', 'deliver', 'answer'] } }, nameOf),
    ).toBe('不能退回到这个环节，可以退回到：任务分解、配合反馈、申请办结。');
  });

  it('shows no placeholder of a refusal without facts', () => {
    expect(REFUSAL_CODES.filter((code) => /[{}[\]]/.test(sentenceOf({ code }, nameOf)))).toEqual([]);
  });
});
