import fc from 'fast-check';
import { type Cell, cellName, type SheetRow } from '../paper/sheet.ts';
import { FDI_HEADINGS } from './fdi-columns.ts';
import { type FdiList, readFdiList } from './fdi-list.ts';
import { type FdiContext, type FdiProposal, proposalsOf } from './fdi-proposals.ts';
import { amountText } from './money.ts';
import { FDI_AWARD } from './policies/fdi-award.policy.ts';
import { quote } from './quote.ts';

const HEADS = Object.values(FDI_HEADINGS).map(([first]) => first);
const ONE = '915001150000000002';
const OTHER = '91500115MA5U00000R';

interface Said {
  code?: Cell;
  name?: Cell;
  id?: Cell;
  project?: Cell;
  kind?: Cell;
  industry?: Cell;
  on?: Cell;
  usd?: Cell;
  loan?: Cell;
  inKind?: Cell;
}

const row = (said: Said = {}): Cell[] =>
  Object.values({
    code: ONE,
    name: '样例外资企业',
    id: 'P1',
    project: '样例项目',
    kind: '新设',
    industry: 'C2710',
    on: '2023-06-30',
    usd: '2500000.00',
    loan: '',
    inKind: '否',
    ...said,
  });

const sheet = (rows: Cell[][], heads: Cell[] = HEADS): SheetRow[] =>
  [heads, ...rows].map((cells, place) => ({ row: place + 1, cells }));

function list(rows: Cell[][], heads?: Cell[]): FdiList {
  const read = readFdiList(sheet(rows, heads));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

const problems = (rows: Cell[][]): string[] =>
  list(rows).bad.map(({ cell, column, problem }) => `${cell} ${column}: ${problem}`);

const CONTEXT: FdiContext = {
  programme: { policy: 'fdi-award', year: 2023, noticeRate: null },
  version: FDI_AWARD,
  enterprises: new Map([[ONE, { code: 'E00000001', name: '样例外资企业', foreignInvested: true, inDistrict: true }]]),
  taken: new Map(),
};
const proposals = (rows: Cell[][], more: Partial<FdiContext> = {}): FdiProposal[] =>
  proposalsOf(list(rows).projects, { ...CONTEXT, ...more });
const why = (rows: Cell[][], more?: Partial<FdiContext>): string[] => proposals(rows, more).flatMap((one) => one.why);

describe('the headings', () => {
  it('are found whatever their order and language', () => {
    const english = Object.values(FDI_HEADINGS).map((all) => all.at(-1) ?? '');
    expect(list([[...row()].reverse()], [...english].reverse()).rows).toMatchObject([
      { row: 2, creditCode: ONE, usd: '2500000.00', on: '2023-06-30', kind: 'new', inKind: false },
    ]);
  });

  it('mean the same in another width, and not the same in another unit', () => {
    expect(
      list(
        [row()],
        HEADS.map((head) => head.replace('(美元)', '（美元）')),
      ).rows,
    ).toHaveLength(1);
    const inTenThousands = readFdiList(
      sheet(
        [row()],
        HEADS.map((head) => head.replace('(美元)', '(万美元)')),
      ),
    );
    expect(inTenThousands).toMatchObject({
      problems: [{ column: '到资金额(美元)' }, { column: '其中外方股东贷款(美元)' }],
    });
  });

  it('must all be there, once, in row 1; others are named as unread', () => {
    expect(readFdiList([])).toMatchObject({ problems: HEADS.map((column) => ({ column })) });
    expect(readFdiList(sheet([row()], [...HEADS, '企业名称']))).toMatchObject({
      problems: [{ column: '企业名称', problem: expect.stringContaining('2 times') }],
    });
    expect(readFdiList(sheet([row()]).slice(1))).toHaveProperty('problems');
    expect(list([[...row(), '待核']], [...HEADS, '备注']).ignored).toEqual(['备注']);
  });
});

describe('a cell', () => {
  it.each<[string, Said, string]>([
    ['a thousands separator', { usd: '2,000,000' }, 'H2'],
    ['no number', { usd: 'NaN' }, 'H2'],
    ['a sign', { usd: '-1' }, 'H2'],
    ['a number below nought', { usd: -1 }, 'H2'],
    ['an exponent', { usd: '1e7' }, 'H2'],
    ['three decimals', { usd: '2000000.001' }, 'H2'],
    ['a number of many decimals', { usd: 0.1 + 0.2 }, 'H2'],
    ['a number too great', { usd: 1e21 }, 'H2'],
    ['a date for an amount', { usd: { day: '2023-01-01' } }, 'H2'],
    ['no amount', { usd: null }, 'H2'],
    ['a formula', { usd: { unreadable: 'formula' } }, 'H2'],
    ['an error', { loan: { unreadable: 'error' } }, 'I2'],
    ['a loan above its receipt', { loan: '2500000.01' }, 'I2'],
    ['a day that does not exist', { on: '2023-02-29' }, 'G2'],
    ['a day of another form', { on: '30.06.2023' }, 'G2'],
    ['a day of another century', { on: '1923-06-30' }, 'G2'],
    ['a number for a day', { on: 45107 }, 'G2'],
    ['a credit code whose check sign is wrong', { code: '915001150000000003' }, 'A2'],
    ['a credit code that lost its last digits', { code: 915001150000000002 }, 'A2'],
    ['another kind', { kind: '改建' }, 'E2'],
    ['an industry without its section', { industry: 2710 }, 'F2'],
    ['neither yes nor no', { inKind: '部分' }, 'J2'],
    ['a name of invisible characters', { name: '样例\u202e企业' }, 'B2'],
    ['half a pair', { project: '\ud800' }, 'D2'],
    ['no project', { id: ' ' }, 'C2'],
  ])('%s is named and not guessed', (_, said, cell) => {
    const { bad, rows, badRows } = list([row(said)]);
    expect(bad).toMatchObject([{ row: 2, cell }]);
    expect([rows, badRows]).toEqual([[], [2]]);
  });

  it.each<[Said, object]>([
    [{ usd: 2000000.01 }, { usd: '2000000.01' }],
    [{ usd: 2500000 }, { usd: '2500000.00' }],
    [{ on: '2023/6/3' }, { on: '2023-06-03' }],
    [{ on: '2023年6月3日' }, { on: '2023-06-03' }],
    [{ on: { day: '2023-12-31' } }, { on: '2023-12-31' }],
    [{ code: '９１５００１１５００００００００02' }, { creditCode: ONE }],
    [{ kind: '增资' }, { kind: 'increase' }],
    [{ inKind: true }, { inKind: true }],
    [
      { inKind: null, loan: null },
      { inKind: false, loanUsd: '0.00' },
    ],
    [{ id: 202301 }, { projectId: '202301' }],
  ])('%j is read', (said, expected) => expect(list([row(said)]).rows).toMatchObject([expected]));

  it('outside the headings is named: a comma in an amount moves what follows', () =>
    expect(problems([[...row(), '000.00']])).toEqual(['K2 : stands outside the columns that have a heading']));

  it('names every wrong one of a row, and blank rows are no rows', () => {
    expect(problems([row(), [null, ' '], row({ usd: 'x', on: 'y' })]).map((one) => one.slice(0, 2))).toEqual([
      'G4',
      'H4',
    ]);
    expect(list([row(), [null, ' ']]).rows).toHaveLength(1);
  });

  it('has the name that the office’s program gives it', () =>
    expect([0, 25, 26, 701, 702].map((place) => cellName(1, place))).toEqual(['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1']));
});

describe('projects', () => {
  it('add up what arrived in a year', () => {
    const two = [row({ usd: '1500000' }), row({ on: '2023-09-01', usd: '1500000', loan: '500000' })];
    expect(proposals(two)).toMatchObject([{ why: [], rows: [2, 3], quote: { outcome: 'award', fen: 5_000_000 } }]);
    const overTheYear = [row({ usd: '1200000' }), row({ on: '2024-01-10', usd: '1000000' })];
    expect(why(overTheYear)).toEqual(['THRESHOLD_NOT_EXCEEDED']);
  });

  it.each<[string, Said]>([
    ['行业代码', { industry: 'C2720' }],
    ['项目类型', { kind: '增资' }],
    ['项目名称', { project: '另一项目' }],
    ['企业名称', { name: '另一企业' }],
    ['统一社会信用代码', { code: OTHER }],
  ])('with two of %s are named in every row, and not proposed', (column, said) => {
    const { bad, projects } = list([row(), row({ on: '2023-07-01', ...said })]);
    expect(bad).toMatchObject([
      { row: 2, column, problem: 'contradicts row 3 on the same project' },
      { row: 3, column, problem: 'contradicts row 2 on the same project' },
    ]);
    expect(projects).toEqual([]);
  });

  it('with a receipt twice, or a row that cannot be read, are not proposed: their sum is not known', () => {
    expect(list([row(), row()]).bad).toMatchObject([{ row: 3, cell: 'H3' }]);
    expect(why([row(), row()])).toEqual(['ROWS_BAD']);
    expect(proposals([row(), row({ on: 'bald' })])).toMatchObject([{ why: ['ROWS_BAD'], rows: [2], badRows: [3] }]);
  });

  it('are proposed with what the quote gives, or left out with its reasons', () => {
    const [found] = proposals([row({ usd: '12000000' })]);
    expect(found?.quote).toEqual(found?.facts && quote(FDI_AWARD, found.facts));
    expect(found).toMatchObject({ enterprise: { code: 'E00000001' }, quote: { fen: 20_000_000, capped: true } });
    expect(why([row({ industry: 'K7010', usd: '1' })])).toEqual(['INDUSTRY_EXCLUDED', 'THRESHOLD_NOT_EXCEEDED']);
    expect(why([row({ kind: '其他' })])).toEqual(['NOT_NEW_OR_INCREASE']);
    expect(why([row({ inKind: '是' })])).toEqual(['MATERIAL_MISSING']);
  });

  it('are left out where the register knows another firm or none, or somebody was asked before', () => {
    expect(why([row()], { enterprises: new Map() })).toEqual(['ENTERPRISE_UNKNOWN']);
    expect(why([row({ name: '别的企业' })])).toEqual(['NAME_DIFFERS']);
    expect(why([row()], { taken: new Map([['P1', 'APPLIED_ALREADY']]) })).toEqual(['APPLIED_ALREADY']);
    const abroad = { code: 'E00000001', name: '样例外资企业', foreignInvested: true, inDistrict: false };
    expect(why([row()], { enterprises: new Map([[ONE, abroad]]) })).toEqual(['NOT_IN_DISTRICT']);
  });

  it('of more than can be reckoned with are left out', () =>
    expect(why([row({ usd: '999999999999' }), row({ on: '2023-07-01', usd: '999999999999' })])).toEqual([
      'FACTS_WRONG',
    ]));
});

const said = fc.record(
  {
    id: fc.constantFrom<Cell>('P1', 'P2', 'P3', null),
    industry: fc.constantFrom('C2710', 'C2710', 'C2710', 'K7010', 'x'),
    on: fc.constantFrom<Cell>('2023-06-30', '2023/7/1', '2024-01-01', { day: '2023-08-08' }, 'never'),
    usd: fc.oneof(
      fc.integer({ min: 0, max: 900_000_000 }).map(amountText),
      fc.constantFrom<Cell>('2500000', 2500000, '2,5', NaN),
    ),
    loan: fc.constantFrom<Cell>(null, '0', '100.00', '99999999'),
    code: fc.constantFrom(ONE, ONE, OTHER),
    inKind: fc.constantFrom<Cell>('是', '否', '否'),
  },
  { requiredKeys: ['id'] },
);
const lists = fc.array(said.map(row), { maxLength: 12 });
const essence = ({ project, why: reasons, facts, quote: quoted }: FdiProposal) => ({ project, reasons, facts, quoted });

it('no row is lost: good and bad ones together are all, and every bad one is named', () =>
  fc.assert(
    fc.property(lists, (rows) => {
      const { rows: good, badRows, bad, projects } = list(rows);
      expect([...good.map((one) => one.row), ...badRows].sort((one, other) => one - other)).toEqual(
        rows.map((_, at) => at + 2),
      );
      expect([...new Set(bad.map((one) => one.row))]).toEqual(badRows);
      expect(projects.flatMap((one) => one.rows)).toHaveLength(good.length);
    }),
  ));

it('whatever the order of rows and columns, the same is proposed', () =>
  fc.assert(
    fc.property(
      lists.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      fc.shuffledSubarray(
        HEADS.map((_, at) => at),
        { minLength: HEADS.length },
      ),
      ([rows, shuffled], columns) => {
        const moved = list(
          shuffled.map((one) => columns.map((at) => one[at] ?? null)),
          columns.map((at) => HEADS[at] ?? ''),
        );
        expect(proposalsOf(moved.projects, CONTEXT).map(essence)).toEqual(proposals(rows).map(essence));
      },
    ),
  ));
