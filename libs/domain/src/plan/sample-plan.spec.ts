import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNIT_ALIASES } from '../unit/alias.ts';
import { RESPONSIBLE_UNITS, UNITS } from '../unit/register.ts';
import { draftOf } from './plan-draft.ts';
import { readPlan } from './read-plan.ts';
import { reviewerNotes } from './reviewer-notes.ts';
import { whyNotPublish } from './why-not-publish.ts';

const text = readFileSync(join(__dirname, '../../../../plans/sample-plan.txt'), 'utf8');
const lines = text.split('\n');
const read = readPlan(text);
if (!('ok' in read)) throw new Error(read.unreadable);
const { ok: plan, texts } = read;

const item = (key: string) => plan.items.find((each) => each.key === key);

it('reads title, years and the five groups', () => {
  expect(plan.title).toBe('重庆市长寿区建设高质量外资集聚地三年行动计划（2022—2024年）（征求意见稿）');
  expect(plan.years).toEqual({ from: 2022, to: 2024 });
  expect(plan.groups).toEqual([
    '推动高水平对外开放',
    '加速外资高端优质资源聚集',
    '加大外商投资促进力度',
    '强化外资发展政策支持',
    '优化外商投资发展环境',
  ]);
});

it.each([
  ['T1', 12, 1, '落实外商投资市场准入政策', '区市场监管局', 4],
  ['T2', 13, 2, '深化利用外资重点领域开放', '长寿经开区', 7],
  ['T3', 14, 3, '鼓励外资参与基础设施建设', '区发展改革委', 8],
  ['T4', 16, 4, '激发开放平台外资利用引擎作用', '长寿经开区', 6],
  ['T5', 17, 5, '鼓励外资研发中心建设', '区商务委', 7],
  ['T6', 19, 6, '实施外资招商专项行动', '区招商投资局', 7],
  ['T7', 20, 7, '创新利用外资方式', '区财政局', 8],
  ['T8', 21, 8, '优化外资产业结构', '长寿经开区', 11],
  ['T9', 23, 9, '加大财政奖励支持', '区商务委', 3],
  ['T10', 24, 10, '加大金融服务支持', '区财政局', 2],
  ['T11', 25, 11, '加大要素保障支持', '区规划自然资源局', 7],
  ['T12', 27, 12, '落实外商投资国民待遇', '区发展改革委', 5],
  ['T13', 28, 13, '提高通关便利化水平', '涪陵海关', 2],
  ['T14', 29, 14, '做好重点项目服务保障', '区商务委', 5],
  ['S1', 31, 1, '加强组织领导', '长寿经开区', 7],
  ['S2', 32, 2, '落实引资责任', '区招商投资局', 7],
  ['S3', 33, 3, '加强绩效管理', '区商务委', 3],
])('%s stands in line %i and is led by the first of its units', (...[key, line, no, title, lead, supports]) => {
  const found = item(key);
  expect(found).toMatchObject({ line, no, title, leads: [lead], roleSource: 'list-order', due: null, dueText: null });
  expect(found?.supports).toHaveLength(supports);
  expect(found?.group === null).toBe(key.startsWith('S'));
});

it('counts 17 items, 29 units, 8 of them leads, 116 pairs out of 117 mentions', () => {
  expect(plan.items.map(({ kind }) => kind).filter((kind) => kind === 'task')).toHaveLength(14);
  expect(plan.items).toHaveLength(17);
  expect(plan.units).toHaveLength(29);
  expect(plan.units.filter(({ leads }) => leads > 0)).toHaveLength(8);
  expect(plan.units.reduce((sum, { items }) => sum + items, 0)).toBe(116);
  const mentions = lines.flatMap((line) => /（责任单位：(.*)）$/.exec(line)?.[1]?.split('、') ?? []);
  expect(mentions).toHaveLength(117);
  expect(plan.units.find(({ name }) => name === '区商务委')).toEqual({ name: '区商务委', items: 17, leads: 4 });
  expect(plan.units[0]?.name).toBe('区市场监管局');
});

it('names each irregularity with its line', () => {
  expect(plan.warnings.filter(({ code }) => code !== 'NO_DUE_DATE')).toEqual([
    { line: 5, code: 'ARTEFACT_REMOVED', detail: '[bookmark: _GoBack]' },
    { line: 7, code: 'TERM_UNEXPLAINED', detail: '两地一城' },
    { line: 7, code: 'TERM_UNEXPLAINED', detail: '3113' },
    { line: 13, code: 'TERM_UNEXPLAINED', detail: '两地一城' },
    { line: 13, code: 'TERM_UNEXPLAINED', detail: '3113' },
    { line: 19, code: 'EVENT_REPEATED', detail: '中国西部国际投资贸易洽谈会' },
    { line: 20, code: 'NUMBERING_MIXED', detail: '7.' },
    { line: 27, code: 'UNIT_REPEATED', detail: '区市场监管局' },
  ]);
  expect(plan.warnings.filter(({ code }) => code === 'NO_DUE_DATE').map(({ line }) => line)).toEqual(
    plan.items.map(({ line }) => line),
  );
  expect(item('T12')?.warnings).toEqual(['UNIT_REPEATED', 'NO_DUE_DATE']);
  expect(item('T12')?.supports).toEqual(['区商务委', '区经济信息委', '长寿区税务局', '区财政局', '区市场监管局']);
});

it.each([
  ['T5', ['200万元']],
  ['T9', ['从2023年开始', '200万美元', '2%', '20万元']],
  ['T10', ['1%及以下']],
  ['T11', ['6个月以内']],
  ['T2', ['3113']],
  ['T12', []],
])('takes the figures of %s over as written', (key, numbers) => {
  expect(item(key)?.numbers).toEqual(numbers);
});

it('keeps the closing line, which outlives the plan, out of the last safeguard', () => {
  expect(lines[33]).toMatch(/仍然有效。$/);
  expect(texts['S3']).not.toContain('有效');
});

it('knows every unit of the plan, so that only the due days stand against publishing', () => {
  const draft = draftOf(plan, { units: UNITS, aliases: UNIT_ALIASES });
  expect(new Set(draft.items.flatMap(({ leads, supports }) => [...leads, ...supports]))).toEqual(
    new Set(RESPONSIBLE_UNITS.map(({ code }) => code)),
  );
  expect(whyNotPublish(draft)).toEqual(plan.items.map(({ key }) => ({ key, code: 'plan.no-due' })));
});

it('shows the reviewers’ notes of this plan, each at lines and items that exist, and of no other', () => {
  const notes = reviewerNotes(plan);
  expect(notes.map(({ anomaly }) => anomaly)).toEqual([8, 9, 10, 11, 13, 14, 15, 16]);
  for (const { lines: places, items, note } of notes) {
    expect(places.every((line) => (lines[line - 1] ?? '').trim() !== '')).toBe(true);
    expect(items.every((key) => places.includes(item(key)?.line ?? 0))).toBe(true);
    expect(note).not.toBe('');
  }
  expect(reviewerNotes({ title: '云江区夜间经济发展行动方案' })).toEqual([]);
});
