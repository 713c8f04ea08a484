import { type Unit, type UnitKind } from '../unit/unit.ts';
import { noFacts, type FactRef, type ScoreFacts } from './score-facts.ts';
import { scoreOf, scoresOf } from './score.ts';

const unit = (code: string, kind: UnitKind = 'D'): Unit => ({
  code,
  name: code,
  english: code,
  kind,
  validFrom: null,
  validTo: null,
  successor: null,
});

const fact = (entry: number): FactRef => ({
  matter: 'm',
  no: 'T1',
  desk: 1,
  entry,
  at: '2023-02-01T09:00:00+08:00',
});

const facts = (more: Partial<ScoreFacts>): ScoreFacts => ({ ...noFacts(), ...more });
const some = (count: number): FactRef[] => Array.from({ length: count }, (_, entry) => fact(entry + 1));

describe('a unit’s score of a quarter (domain D3)', () => {
  it.each<[string, Partial<ScoreFacts>, Record<string, number>]>([
    ['nothing to judge keeps all points', {}, { onTime: 40, quality: 30, reporting: 15, cooperation: 15, total: 100 }],
    ['all in time', { due: 8, handedIn: 2, reports: 3 }, { total: 100 }],
    ['two of ten late: 40 × 8/10', { due: 10, late: some(2) }, { onTime: 32, total: 92 }],
    ['one of three returned: 30 × 2/3', { handedIn: 3, returned: some(1) }, { quality: 20, total: 90 }],
    ['one of three late, to two decimals', { due: 3, late: some(1) }, { onTime: 26.67, total: 86.67 }],
    ['two late reports: −2 each', { reports: 3, reportsLate: some(2) }, { reporting: 11, total: 96 }],
    ['nine late reports take 15, not 18', { reports: 9, reportsLate: some(9) }, { reporting: 0, total: 85 }],
    [
      'a yellow card −5, a red one −10',
      {
        measures: [
          { ...fact(4), what: 'yellow' },
          { ...fact(5), what: 'red' },
        ],
      },
      { others: -15, total: 85 },
    ],
    ['letters and meetings take nothing', { measures: [{ ...fact(4), what: 'letter' }] }, { others: 0, total: 100 }],
    [
      'commended +3',
      { commendations: [{ id: 'c', reason: '典型', at: '2023-02-01T09:00:00+08:00' }] },
      { others: 3, total: 103 },
    ],
    [
      'cooperation 80 and 60: 15 × 70 %',
      {
        cooperation: [
          { ...fact(1), by: 'A', score: 80 },
          { ...fact(2), by: 'B', score: 60 },
        ],
      },
      { cooperation: 10.5, total: 95.5 },
    ],
    [
      'never below nothing',
      {
        due: 1,
        late: some(1),
        handedIn: 1,
        returned: some(1),
        measures: Array.from({ length: 5 }, () => ({ ...fact(1), what: 'red' as const })),
      },
      { total: 0 },
    ],
  ])('%s', (_, more, expected) => {
    expect(scoreOf(unit('A'), facts(more))).toMatchObject(expected);
  });

  it('lists the facts of every deduction, and its points add up to what was lost', () => {
    const score = scoreOf(
      unit('A'),
      facts({ due: 4, late: some(1), reports: 2, reportsLate: some(2), measures: [{ ...fact(9), what: 'yellow' }] }),
    );
    expect(score.adjustments.map(({ code, points, facts: of }) => [code, points, of.length])).toEqual([
      ['late', -10, 1],
      ['report-late', -4, 2],
      ['yellow', -5, 1],
    ]);
    expect(100 + score.adjustments.reduce((sum, { points }) => sum + points, 0)).toBe(score.total);
    expect(score.adjustments.at(-1)?.facts).toEqual([{ ...fact(9), what: 'yellow' }]);
  });

  it('ranks by the total; vertically managed units and small samples are shown without a place, offices not at all', () => {
    const units = new Map(
      [unit('A'), unit('B'), unit('C'), unit('V', 'V'), unit('G', 'G')].map((one) => [one.code, one]),
    );
    const scores = scoresOf(
      new Map([
        ['A', facts({ due: 10, late: some(5) })],
        ['B', facts({ due: 10 })],
        ['C', facts({ due: 4 })],
        ['V', facts({ due: 10 })],
        ['G', facts({ due: 10 })],
      ]),
      units,
    );
    expect(scores.map(({ unit: code, rank }) => [code, rank])).toEqual([
      ['B', 1],
      ['A', 2],
      ['C', null],
      ['V', null],
    ]);
  });
});
