import { type Unit, type UnitKind } from '../unit/unit.ts';
import { UNIT_NUMBER_IDS, type UnitNumberId } from './numbers.ts';
import { type Figure } from './counted.ts';
import { unitTable } from './unit-table.ts';

const units = new Map(
  (
    [
      ['A', 'D'],
      ['B', 'D'],
      ['C', 'D'],
      ['D', 'D'],
      ['V', 'V'],
      ['G', 'G'],
    ] as [string, UnitKind][]
  ).map(([code, kind]): [string, Unit] => [
    code,
    { code, name: code, english: code, kind, validFrom: null, validTo: null, successor: null },
  ]),
);

const figures = (onTime: Figure): Record<UnitNumberId, Figure> => ({
  ...(Object.fromEntries(UNIT_NUMBER_IDS.map((id) => [id, { hits: 0, rows: 0 }])) as Record<UnitNumberId, Figure>),
  'unit-on-time': onTime,
});

it('ranks by the on-time rate; small samples and vertically managed units are shown without a place, offices not at all', () => {
  const table = unitTable(
    {
      figures: new Map([
        ['A', figures({ hits: 8, rows: 10 })],
        ['B', figures({ hits: 4, rows: 4 })],
        ['C', figures({ hits: 10, rows: 10 })],
        ['D', figures({ hits: 4, rows: 5 })],
        ['V', figures({ hits: 10, rows: 10 })],
        ['G', figures({ hits: 10, rows: 10 })],
      ]),
      uses: new Map([
        [
          'A',
          [
            { own: 10, waiting: 20, approval: 30 },
            { own: 20, waiting: 20, approval: 31 },
          ],
        ],
      ]),
    },
    units,
  );
  expect(table.map(({ unit, rank, onTime }) => [unit, rank, onTime.small])).toEqual([
    ['C', 1, false],
    ['A', 2, false],
    ['D', 2, false],
    ['B', null, true],
    ['V', null, false],
  ]);
  expect(table.find(({ unit }) => unit === 'A')?.time).toEqual({ own: 15, waiting: 20, approval: 31, sample: 2 });
});
