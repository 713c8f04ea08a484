import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PlanItem, type RoleSource } from '../plan-reading.ts';
import { readPlan } from '../read-plan.ts';

const SAMPLES = join(__dirname, '../../../../../plans/notations');

type Expected = [leads: string, supports: string, roleSource: RoleSource, due?: string | null, dueText?: string | null];

/** Of each sample its items in order: leads, supports, role source, due day, words of the due. */
const EXPECTED: Record<string, Expected[]> = {
  'responsible-list.txt': [
    ['区交通局', '区公安局、区商务委', 'list-order'],
    ['区城市管理局', '区财政局、临江街道', 'list-order'],
    ['区商务委', '区文化旅游委、各镇街', 'list-order'],
    ['区商务委', '区级相关部门', 'list-order'],
  ],
  'responsible-list-traditional.txt': [
    ['區交通局', '區公安局、區商務委', 'list-order'],
    ['區城市管理局', '區財政局、臨江街道', 'explicit', '2024-06-30', '2024年6月底前'],
    ['區商務委', '區文化旅遊委、各鎮街', 'explicit', '2023-12-31', '2023年12月底前'],
    ['區商務委', '區財政局、區稅務局', 'explicit'],
    ['', '區市場監管局、區公安局', 'shared'],
    ['區商務委', '區級相關部門', 'list-order'],
  ],
  'lead-label.txt': [
    ['区住房城乡建委', '区民政局、各镇街', 'explicit'],
    ['区住房城乡建委、区发展改革委', '区财政局', 'explicit'],
    ['区水利局', '区城市管理局、区住房城乡建委', 'explicit'],
    ['区住房城乡建委', '区市场监管局、各镇街', 'explicit'],
  ],
  'lead-word.txt': [
    ['区教委', '区市场监管局、区农业农村委', 'explicit'],
    ['区市场监管局、区教委', '区大数据发展局', 'explicit'],
    ['区卫生健康委', '', 'explicit'],
    ['区市场监管局', '区教委、区卫生健康委', 'explicit'],
    ['区教委', '区信访办、各镇街', 'explicit'],
    ['区应急局、区卫生健康委', '区公安局、区级有关部门、各镇街', 'explicit'],
  ],
  'led-by-with.txt': [
    ['区市场监管局', '区税务局、区公安局', 'explicit'],
    ['区公安局', '区市场监管局', 'explicit'],
    ['区人力社保局', '区市场监管局、区税务局', 'explicit'],
  ],
  'shared-duty.txt': [
    ['', '区水利局、区交通局、各镇街', 'shared'],
    ['', '区城市管理局、区生态环境局、各镇街', 'shared'],
    ['区交通局', '', 'explicit'],
  ],
  'sentence-after.txt': [
    ['区民政局', '区公安局', 'list-order'],
    ['区民政局', '各镇街、其他单位', 'list-order'],
    ['区大数据发展局', '区民政局', 'list-order'],
  ],
  'own-line.txt': [
    ['区经济信息委', '区国资委', 'list-order'],
    ['区城市管理局', '区住房城乡建委、各镇街', 'explicit', '2023-10-31', '10月底前'],
    ['区民政局', '区财政局', 'list-order'],
  ],
  'whole-group.txt': [
    ['区交通局', '各镇街', 'list-order'],
    ['区交通局', '各镇街', 'list-order'],
    ['区财政局', '区交通局', 'list-order'],
    ['区国资委', '', 'list-order'],
    ['区交通局', '区农业农村委', 'explicit', null, '每季度'],
    ['区交通局', '区农业农村委', 'explicit'],
    ['区交通局', '', 'list-order'],
    ['区城市管理局', '各镇街', 'list-order'],
  ],
  'leader-and-term.txt': [
    ['区政务办', '区司法局', 'list-order', '2023-06-30', '2023年6月底前'],
    ['各镇街', '区政务办', 'list-order', '2023-09-15', '2023年9月15日'],
    ['区政务办', '区人力社保局', 'explicit', null, '长期坚持'],
    ['区政务办', '区大数据发展局', 'explicit', '2022-12-31', '2022年12月底前完成'],
    ['区政务办', '', 'list-order', null, '每季度更新'],
  ],
  'dates-in-text.txt': [
    ['区住房城乡建委', '', 'list-order', '2022-10-31', '2022年10月底前'],
    ['区住房城乡建委', '', 'list-order', '2024-12-31', '到2024年'],
    ['区住房城乡建委', '', 'list-order', null, '每季度'],
    ['区教委', '', 'list-order', null, '长期坚持'],
    ['区规划自然资源局', '', 'list-order'],
    ['区住房城乡建委', '', 'list-order', '2024-06-30', '2024年6月30日前'],
    ['区住房城乡建委', '', 'list-order'],
    ['区发展改革委', '', 'list-order', '2023-09-30', '2023年第三季度'],
  ],
  'table-tabs.txt': [
    ['区城市管理局', '区规划自然资源局、各镇街', 'explicit', '2023-11-30', '2023年11月底前'],
    ['区商务委', '区市场监管局', 'explicit', '2023-09-30', '9月30日前'],
    ['区卫生健康委', '', 'explicit', null, '长期坚持'],
    ['', '', 'list-order', '2023-06-30', '2023年6月'],
  ],
  'table-pipes.md': [
    ['区市场监管局', '区司法局', 'list-order', '2023-12-31', '2023年12月'],
    ['区市场监管局', '区政务办', 'explicit', '2023-06-30', '2023-06-30'],
    ['区财政局', '区大数据发展局', 'list-order', null, '每季度'],
  ],
  'label-in-brackets.txt': [
    ['区人力社保局', '区住房城乡建委', 'list-order'],
    ['区科技局', '区财政局、区人力社保局', 'explicit'],
  ],
  'broken-lines.txt': [
    ['区生态环境局', '区住房城乡建委、区城市管理局', 'list-order'],
    ['区公安局', '区交通局', 'list-order'],
    ['区公安局', '各镇街', 'list-order'],
  ],
  'unreadable-duty.txt': [
    ['', '', 'list-order'],
    ['区档案馆', '', 'list-order'],
    ['', '', 'list-order'],
  ],
};

function sample(file: string) {
  const read = readPlan(readFileSync(join(SAMPLES, file), 'utf8'));
  if (!('ok' in read)) throw new Error(`${file}: ${read.unreadable}`);
  return read.ok;
}

const said = ({ leads, supports, roleSource, due, dueText }: PlanItem): Expected => [
  leads.join('、'),
  supports.join('、'),
  roleSource,
  due,
  dueText,
];

it('has an expectation for every sample', () => {
  expect(
    readdirSync(SAMPLES)
      .filter((name) => name !== 'README.md')
      .sort(),
  ).toEqual(Object.keys(EXPECTED).sort());
});

it.each(Object.keys(EXPECTED))('reads %s', (file) => {
  const expected = (EXPECTED[file] ?? []).map(([leads, supports, source, due = null, text = null]) => [
    leads,
    supports,
    source,
    due,
    text,
  ]);
  expect(sample(file).items.map(said)).toEqual(expected);
});

it('warns of a missing lead only where nobody is named for it', () => {
  expect(sample('shared-duty.txt').items.map(({ warnings }) => warnings.includes('NO_LEAD_NAMED'))).toEqual([
    true,
    true,
    false,
  ]);
});

it('warns of a missing date only where the plan says nothing about when', () => {
  const undated = sample('dates-in-text.txt').items.filter(({ warnings }) => warnings.includes('NO_DUE_DATE'));
  expect(undated.map(({ no }) => no)).toEqual([5, 7]);
});

it('names what it cannot read, with the line', () => {
  expect(
    sample('unreadable-duty.txt')
      .warnings.filter(({ code }) => code === 'DUTY_UNREADABLE')
      .map(({ line }) => line),
  ).toEqual([3, 4, 5]);
  expect(sample('table-tabs.txt').warnings).toContainEqual({
    line: 6,
    code: 'DUTY_UNREADABLE',
    detail: 'no unit is named',
  });
});

it('takes groups from headings and from a column', () => {
  expect(sample('whole-group.txt').groups).toEqual(['健全制度', '保障投入', '强化监督', '方便群众']);
  expect(sample('table-pipes.md').items.map(({ group }) => group)).toEqual(['准入', '准入', '融资']);
});
