import { KINDS } from '@duban/domain/kind/kinds';
import { KEY_TASK_STEPS } from '@duban/domain/key-task/steps';
import { LADDERS } from '@duban/domain/ladder/ladder';
import { ACT_WORDS, actWord } from './acts.ts';
import { LAMP_WORDS } from './lamps.ts';
import { CHANGE_WORDS, entryWord, type Naming } from './record.ts';
import { stepWords } from './steps.ts';

const naming: Naming = { unit: (code) => code, step: (step) => step, desk: (no) => `#${no} `, day: (day) => day };

describe('words', () => {
  it('has a word for every act of the domain', () => {
    const acts = Object.values(KINDS).flatMap(({ verdicts, deskActs, matterActs }) =>
      [verdicts, deskActs, matterActs].flatMap((table) => Object.keys(table)),
    );
    expect(acts.filter((act) => !(act in ACT_WORDS) && !(act.split('/').at(-1)! in ACT_WORDS))).toEqual([]);
  });

  it('says submitting a break-down and answering differently', () => {
    expect(actWord('submit', 'break-down')).toBe('提交任务分解');
    expect(actWord('submit', 'answer')).toBe('申请办结');
  });

  it('counts who has delivered and names who is waited for', () => {
    const tally = { done: 1, all: 3, waitingFor: ['区经济信息委', '区财政局'] };
    expect(stepWords('deliver').staff(tally)).toBe('配合反馈1/3，等区经济信息委、区财政局');
    expect(stepWords('deliver').staff({ ...tally, waitingFor: ['甲', '乙', '丙'] })).toBe(
      '配合反馈1/3，等甲、乙等3个单位',
    );
    expect(Object.keys(KEY_TASK_STEPS).map((step) => stepWords(step).staff())).not.toContain('');
  });

  it('lets a lamp say how many working days are left or past', () => {
    const facts = { workingDaysLeft: -3, due: '2024年9月4日（周三）' };
    expect(LAMP_WORDS.overdue.staff(facts)).toBe('超期3工作日');
    expect(LAMP_WORDS.near.staff({ ...facts, workingDaysLeft: 2 })).toBe('临期 余2工作日');
    expect(LAMP_WORDS.near.staff({ ...facts, workingDaysLeft: 0 })).toBe('临期 今日到期');
    expect(LAMP_WORDS.overdue.staff({ ...facts, workingDaysLeft: 0 })).toBe('超期不足1工作日');
    expect(LAMP_WORDS['on-time'].public(facts)).toBe('最迟2024年9月4日（周三）');
  });

  it('says every rung of every ladder', () => {
    const rungs = Object.values(LADDERS).flat();
    const said = rungs.map(({ name, card, letter }) =>
      CHANGE_WORDS.climbed?.(
        { type: 'climbed', desk: 4, rung: name, ...(card ? { card } : {}), ...(letter ? { letter } : {}) },
        naming,
      ),
    );
    expect(said).toEqual(
      expect.arrayContaining(['#4 到期前3工作日提醒', '#4 超期5工作日，建议黄牌', '#4 超期5工作日，建议发商请函']),
    );
    expect(said.filter((words) => words?.includes('NaN') || words?.includes('undefined'))).toEqual([]);
  });

  it('names the system’s own acts', () => {
    expect(['open', 'lay:sign', 'climb', 'close'].map((act) => entryWord(act))).toEqual([
      '建立事项',
      '送达下一环节',
      '提醒与升级',
      '办结销号',
    ]);
  });
});
