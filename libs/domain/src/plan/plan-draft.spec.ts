import { UNIT_ALIASES } from '../unit/alias.ts';
import { UNITS } from '../unit/register.ts';
import { corrected } from './correction.ts';
import { draftOf } from './plan-draft.ts';
import { inherited } from './inherited.ts';
import { planDiff } from './plan-diff.ts';
import { type PlanItem, type PlanReading } from './plan-reading.ts';
import { whyNotPublish } from './why-not-publish.ts';

const item = (key: string, more: Partial<PlanItem> = {}): PlanItem => ({
  key,
  kind: 'task',
  no: 1,
  group: null,
  title: `title ${key}`,
  line: 10,
  leads: ['区商务委'],
  supports: ['长寿区财政局'],
  roleSource: 'list-order',
  dueText: null,
  due: null,
  numbers: [],
  warnings: [],
  ...more,
});

const reading = (...items: PlanItem[]): PlanReading => ({
  title: 'a plan',
  years: null,
  groups: [],
  items,
  units: [],
  warnings: [],
});

const names = { units: UNITS, aliases: UNIT_ALIASES };
const NOW = { units: UNITS, today: '2023-02-01' };
const draft = (...items: PlanItem[]) => draftOf(reading(...items), names);

it('knows units by name and alias, and names with their line those that nobody knows', () => {
  const made = draft(item('T1'), item('T2', { supports: ['区级相关部门', '区财政局'], line: 12 }));
  expect(made.items[0]).toMatchObject({ leads: ['COMMERCE'], supports: ['FINANCE'], unknown: [] });
  expect(made.items[1]).toMatchObject({ supports: ['FINANCE'], unknown: ['区级相关部门'] });
  expect(made.warnings).toEqual([{ line: 12, code: 'UNIT_UNKNOWN', detail: '区级相关部门' }]);
});

it('names every reason against publishing at once', () => {
  const made = draft(
    item('T1'),
    item('T2', { leads: [], supports: ['谁'], roleSource: 'shared' }),
    item('T3', { dueText: '长期坚持' }),
  );
  expect(whyNotPublish(made)).toEqual([
    { key: 'T1', code: 'plan.no-due' },
    { key: 'T2', code: 'plan.no-lead' },
    { key: 'T2', code: 'plan.unit-unknown' },
    { key: 'T2', code: 'plan.no-due' },
  ]);
  expect(whyNotPublish(draft())).toEqual([{ key: '', code: 'plan.empty' }]);
});

it('takes corrections whole or not at all', () => {
  const made = draft(item('T1'), item('T2', { leads: [], supports: ['谁'] }));
  const good = corrected(
    made,
    [
      { key: 'T1', due: '2024-12-31' },
      { key: 'T2', leads: ['DRC'], supports: ['TAX'], due: '2024-12-31' },
    ],
    NOW,
  );
  if (!('ok' in good)) throw new Error(JSON.stringify(good.errors));
  expect(whyNotPublish(good.ok)).toEqual([]);
  expect(good.ok.items[1]).toMatchObject({ leads: ['DRC'], supports: ['TAX'], roleSource: 'corrected' });
  expect(
    corrected(
      made,
      [
        { key: 'T9' },
        { key: 'T1', due: '2024-02-30', leads: ['NOBODY'] },
        { key: 'T2', leads: ['DRC'], supports: ['DRC'] },
      ],
      NOW,
    ),
  ).toEqual({
    errors: [
      { key: 'T9', field: 'key', problem: 'unknown-item', value: 'T9' },
      { key: 'T1', field: 'leads', problem: 'unknown-unit', value: 'NOBODY' },
      { key: 'T1', field: 'due', problem: 'no-day', value: '2024-02-30' },
      { key: 'T2', field: 'supports', problem: 'both-lead-and-support', value: 'DRC' },
    ],
  });
});

it('finds no difference in the same plan, and each in a changed one', () => {
  const before = draft(item('T1'), item('T2'), item('T3'));
  expect(planDiff(before, before)).toEqual({ added: [], removed: [], changed: [], unchanged: 3 });
  const after = draft(item('T1'), item('T2', { title: 'new' }), item('T3', { due: '2024-06-30', supports: [] }));
  expect(planDiff(before, after)).toEqual({
    added: ['T2'],
    removed: ['T2'],
    changed: [{ key: 'T3', fields: ['supports', 'due'] }],
    unchanged: 1,
  });
});

it('keeps what people had settled when the same text is read again, and takes what a new text says', () => {
  const read = draft(item('T1'), item('T2'));
  const made = corrected(
    read,
    [
      { key: 'T1', due: '2024-12-31', leads: ['FINANCE'], supports: ['COMMERCE'] },
      { key: 'T2', due: '2024-12-31' },
    ],
    NOW,
  );
  if (!('ok' in made)) throw new Error('not corrected');
  expect(planDiff(made.ok, inherited(read, made.ok))).toEqual({ added: [], removed: [], changed: [], unchanged: 2 });
  const newer = draft(
    item('T1', { supports: ['区教委'] }),
    item('T2', { due: '2023-06-30', dueText: '2023年6月底前' }),
  );
  expect(planDiff(made.ok, inherited(newer, made.ok)).changed).toEqual([
    { key: 'T1', fields: ['leads', 'supports'] },
    { key: 'T2', fields: ['due', 'dueText'] },
  ]);
});
