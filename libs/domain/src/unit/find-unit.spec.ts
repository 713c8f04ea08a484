import { UNIT_ALIASES } from './alias.ts';
import { findUnit } from './find-unit.ts';
import { mayBeNamed } from './may-be-named.ts';
import { RESPONSIBLE_UNITS, UNITS } from './register.ts';

const names = { units: UNITS, aliases: UNIT_ALIASES };

it('knows the 29 responsible units, three of them vertically managed, two zones, one public institution', () => {
  expect(RESPONSIBLE_UNITS).toHaveLength(29);
  const count = (kind: string) => RESPONSIBLE_UNITS.filter((unit) => unit.kind === kind).length;
  expect([count('V'), count('Z'), count('P'), count('D')]).toEqual([3, 2, 1, 23]);
  expect(new Set(UNITS.map((unit) => unit.code)).size).toBe(UNITS.length);
});

it.each([
  ['区商务委', 'COMMERCE'],
  ['长寿区商务委员会', 'COMMERCE'],
  ['重庆市长寿区财政局', 'FINANCE'],
  [' 区财政局 ', 'FINANCE'],
  ['长寿经开区管委会', 'ETDZ'],
  ['涪陵海关', 'CUSTOMS_FL'],
  ['长寿区税务局', 'TAX'],
])('finds %s', (name, code) => {
  expect(findUnit(name, names)?.code).toBe(code);
});

it('finds nothing for a name nobody has, and a name only while it holds', () => {
  expect(findUnit('区无此局', names)).toBeUndefined();
  const renamed = { alias: '旧名局', unit: 'FINANCE', validFrom: '2020-01-01', validTo: '2022-12-31', mark: null };
  const old = { units: UNITS, aliases: [renamed] };
  expect([findUnit('旧名局', old, '2022-12-31')?.code, findUnit('旧名局', old, '2023-01-01')]).toEqual([
    'FINANCE',
    undefined,
  ]);
});

it('a responsible body may be named on the days on which it is valid, an office of the government never', () => {
  const named = (code: string, days: object, on: string) =>
    UNITS.filter((unit) => unit.code === code).map((unit) => mayBeNamed({ ...unit, ...days }, on))[0];
  expect(RESPONSIBLE_UNITS.every((unit) => mayBeNamed(unit, '2023-02-01'))).toBe(true);
  expect([named('JOINT_MEETING', {}, '2023-02-01'), mayBeNamed(undefined, '2023-02-01')]).toEqual([false, false]);
  const days = { validFrom: '2023-02-01', validTo: '2023-12-31' };
  const asked = ['2023-01-31', '2023-02-01', '2023-12-31', '2024-01-01'];
  expect(asked.map((on) => named('TAX', days, on))).toEqual([false, true, true, false]);
});
