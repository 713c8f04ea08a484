import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlanReading } from '@duban/domain/plan/plan-reading';
import { duban } from './duban.ts';

const PLANS = join(__dirname, '../../../plans');
const folder = mkdtempSync(join(tmpdir(), 'duban-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await duban(args, { out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('duban plan read', () => {
  it('prints the reading of the sample plan as JSON, with exactly the fields of the contract', async () => {
    const { code, out, err } = await run('plan', 'read', join(PLANS, 'sample-plan.txt'), '--json');
    expect([code, err]).toEqual([0, '']);
    const plan = JSON.parse(out) as PlanReading;
    expect(Object.keys(plan)).toEqual(['title', 'years', 'groups', 'items', 'units', 'warnings']);
    expect(Object.keys(plan.items[0] ?? {})).toEqual([
      'key',
      'kind',
      'no',
      'group',
      'title',
      'line',
      'leads',
      'supports',
      'roleSource',
      'dueText',
      'due',
      'numbers',
      'warnings',
    ]);
    expect([plan.items.length, plan.units.length]).toEqual([17, 29]);
    expect(Object.keys(plan.units[0] ?? {})).toEqual(['name', 'items', 'leads']);
    expect(Object.keys(plan.warnings[0] ?? {})).toEqual(['line', 'code', 'detail']);
  });

  it('prints a table for a person', async () => {
    const { code, out } = await run('plan', 'read', join(PLANS, 'sample-plan.txt'));
    expect(code).toBe(0);
    expect(out).toContain('2022–2024 · 14 tasks · 3 safeguards · 5 groups · 29 units, 8 of them leading');
    expect(out).toMatch(/^T13 +28 +涪陵海关 +2 +– +提高通关便利化水平$/m);
    expect(out).toMatch(/^line 20 +NUMBERING_MIXED +7\.$/m);
  });

  it.each(['table-pipes.md', 'shared-duty.txt', 'unreadable-duty.txt'])(
    'reads %s in spite of warnings',
    async (name) => {
      expect((await run('plan', 'read', join(PLANS, 'notations', name))).code).toBe(0);
    },
  );

  it.each([
    ['a file that is not there', () => join(folder, 'none.txt'), /ENOENT/],
    ['a folder', () => folder, /EISDIR/],
    ['an empty file', () => file('empty.txt', ''), /empty/],
    ['a picture', () => file('picture.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), /binary/],
    ['a text without items', () => file('letter.txt', '各位同事：请按时参会。'), /No numbered task/],
  ])('refuses %s with the reason on standard error', async (_, path, reason) => {
    const { code, out, err } = await run('plan', 'read', path());
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(reason);
  });
});

describe('duban calendar due', () => {
  it.each([
    [['2022-09-30', '7wd'], '2022-10-14'],
    [['2023-01-20', '7wd'], '2023-02-03'],
    [['2025-09-02', '30d'], '2025-10-09'],
    [['2025-09-02', '30d', '--rule', 'report'], '2025-09-30'],
    [['2026-12-31', '7wd'], '2027-01-11 provisional'],
  ])('prints for %j %s', async (args, due) => {
    expect(await run('calendar', 'due', ...args)).toEqual({ code: 0, out: `${due}\n`, err: '' });
  });

  it('explains each day', async () => {
    const { out } = await run('calendar', 'due', '2023-01-20', '1wd', '--explain');
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toBe('2023-01-28');
    expect(lines).toHaveLength(9);
    expect(lines.at(1)).toMatch(/^2023-01-21 +– +weekend$/);
    expect(lines.at(3)).toMatch(/^2023-01-23 +– +holiday +春节$/);
    expect(lines.at(-1)).toMatch(/^2023-01-28 +1 +make-up +春节$/);
  });

  it('names every field that is wrong', async () => {
    const { code, out, err } = await run('calendar', 'due', '2023-02-30', '7', '--rule', 'soon');
    expect([code, out]).toEqual([2, '']);
    expect(err.match(/FROM|TERM|--rule/g)).toEqual(['FROM', 'TERM', '--rule']);
    expect((await run('calendar', 'due', '2023-01-01', '9999y')).code).toBe(2);
  });
});

it.each([[['plan']], [['nonsense']], [['plan', 'read']], [['plan', 'read', 'a', '--xml']]])(
  'ends with 2 for %j',
  async (args) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  },
);

it('helps', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toMatch(/plan.*\n.*calendar/);
});
