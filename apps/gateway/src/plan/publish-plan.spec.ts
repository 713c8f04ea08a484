import { type PlanDraft } from '@duban/domain/plan/plan-draft';
import { countsOf } from './plan-counts.ts';
import { draftShape } from './plan-shape.ts';
import { refusalOf } from './publish-plan.ts';
import { problemsWithUnits } from './units-of-plan.ts';

const item: PlanDraft['items'][number] = {
  key: 'T1',
  kind: 'task',
  no: 1,
  group: null,
  title: '落实政策',
  line: 12,
  leads: ['DRC'],
  supports: ['TAX'],
  unknown: [],
  roleSource: 'list-order',
  dueText: null,
  due: '2024-12-31',
  longTerm: false,
  numbers: [],
};
const draft = (...items: unknown[]): PlanDraft =>
  ({ title: 'p', years: null, groups: [], warnings: [], items }) as unknown as PlanDraft;
const unit = (code: string, kind: 'D' | 'G' = 'D') => ({
  code,
  name: code,
  english: code,
  kind,
  validFrom: null,
  validTo: null,
  successor: null,
});

it('takes a draft as it was previewed', () => {
  expect(draftShape(draft(item), 'draft')).toEqual([]);
});

it('names every wrong field by its path', () => {
  const wrong = draft(item, { ...item, title: ' ', due: '2024-02-30', leads: ['drc'], amount: 1 }, 'x');
  expect(draftShape(wrong, 'draft').map(({ field }) => field)).toEqual([
    'draft.items.1.amount',
    'draft.items.1.title',
    'draft.items.1.due',
    'draft.items.1.leads.0',
    'draft.items.2',
  ]);
  expect(draftShape({ ...draft(), __proto__: null, items: {} }, 'draft')).toEqual([
    expect.objectContaining({ field: 'draft.items' }),
  ]);
});

it('finds units that nobody knows, offices that are no responsible units, and items that stand twice', () => {
  const merged = { ...unit('MERGED'), validTo: '2023-12-31' };
  const names = { units: [unit('DRC'), unit('TAX'), unit('GOV', 'G'), merged], today: '2024-01-01' };
  const wrong = draft(item, { ...item, leads: ['GOV'], supports: ['NONE', 'MERGED', 'GOV'] });
  expect(problemsWithUnits(wrong, names).map(({ field, problem }) => `${field} ${problem}`)).toEqual([
    'draft.items.1.key T1 stands twice',
    'draft.items.1.leads unknown-unit: GOV',
    'draft.items.1.supports unknown-unit: NONE',
    'draft.items.1.supports unknown-unit: MERGED',
    'draft.items.1.supports unknown-unit: GOV',
    'draft.items.1.supports both-lead-and-support: GOV',
  ]);
});

it('refuses with all reasons, each with its items', () => {
  const problems = [
    { key: 'T1', code: 'plan.no-due' },
    { key: 'T2', code: 'plan.no-lead' },
    { key: 'T3', code: 'plan.no-due' },
  ] as const;
  expect(refusalOf(problems)).toEqual({
    code: 'plan.no-due',
    facts: { 'plan.no-due': ['T1', 'T3'], 'plan.no-lead': ['T2'] },
  });
});

it('counts items, units and pairs', () => {
  const items = [
    item,
    { ...item, key: 'S1', kind: 'safeguard' as const, leads: ['TAX'], supports: ['DRC', 'TAX'], unknown: ['谁'] },
  ];
  expect(countsOf(items)).toEqual({ items: 2, tasks: 1, safeguards: 1, units: 3, leads: 2, pairs: 5 });
});
