import { type Unit } from '@duban/domain/unit/unit';
import { cellsOf, columnsOf } from './show-board.ts';

const row = { matter: 'm', no: 'T1', title: 't', planId: 'p', lamp: 'overdue', card: null, letter: null } as const;
const unit = (code: string): [string, Unit] => [
  code,
  { code, name: `区${code}`, english: code, kind: 'V', validFrom: null, validTo: null, successor: null },
];

it('makes a cell of each duty, lit by the desks that lie before the unit', () => {
  const cells = cellsOf({ ...row, leads: ['A'], supports: ['B', 'C'], parties: { B: 'overdue', OFFICE: 'near' } });
  expect(cells.map(({ unit: code, role, lamp }) => [code, role, lamp])).toEqual([
    ['A', 'lead', null],
    ['B', 'support', 'overdue'],
    ['C', 'support', null],
  ]);
});

it('orders the columns by duties', () => {
  const cells = [
    ...cellsOf({ ...row, leads: ['A'], supports: ['B'], parties: {} }),
    ...cellsOf({ ...row, leads: ['B'], supports: [], parties: {} }),
  ];
  expect(columnsOf(cells, new Map([unit('A'), unit('B')]))).toEqual([
    { code: 'B', name: '区B', kind: 'V' },
    { code: 'A', name: '区A', kind: 'V' },
  ]);
});
