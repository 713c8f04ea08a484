import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.ts';
import { addDays, addMonths, type Day } from '../time/day.ts';
import { workingCalendar } from '../time/working-calendar.ts';
import { TOPICS } from './complaint-body.ts';
import { type ComplaintCase, stateOn } from './complaint-case.ts';
import { sampleCase } from './complaint-case.sample.ts';
import { type Counts, periodicReport, type PeriodicReport, type ReportFigures } from './periodic-report.ts';

const calendar = workingCalendar('2026.1', HOLIDAY_NOTICES);
const reportOf = (cases: readonly ComplaintCase[], period = '2023-03'): PeriodicReport =>
  periodicReport({ handler: 'COMPLAINT_CENTER', period, calendar, cases });

const CASES = [
  sampleCase('TS2023-0001-1', '2023-02-20', [
    ['accepted', '2023-02-27'],
    ['extended', '2023-03-09'],
    ['terminated', '2023-04-28', 'AGREED'],
    ['rated', '2023-05-04', '5'],
  ]),
  sampleCase('TS2023-0002-2', '2023-03-01', [['refused', '2023-03-08', 'NOT_FIE']], { topic: 'tax', type: 2 }),
  sampleCase('TS2023-0003-3', '2023-03-02', [
    ['refused', '2023-03-08', 'CIVIL_OR_OUT_OF_SCOPE'],
    ['reopened', '2023-04-03'],
    ['terminated', '2023-04-20', 'NO_LEGAL_BASIS'],
    ['rated', '2023-04-21', '2'],
  ]),
  sampleCase('TS2023-0004-4', '2023-04-28', [['accepted', '2023-05-04']], { complainee: 'WATER' }),
  sampleCase('TS2023-0005-5', '2023-02-25', [['redirected', '2023-03-03']], { enteredOn: '2023-03-02' }),
  sampleCase('TS2022-0006-6', '2022-01-05', [
    ['accepted', '2022-01-10'],
    ['long-pending', '2023-01-11'],
  ]),
  sampleCase('TS2023-0007-7', '2023-05-01'),
];

it('tells the numbers of two months, how things stood at their end, and each ending by codes and days', () => {
  const report = reportOf(CASES);
  expect(report).toMatchObject({
    ...{ handler: 'COMPLAINT_CENTER', period: '2023-03', from: '2023-03-01', to: '2023-04-30', due: '2023-05-06' },
    figures: {
      ...{ received: 3, enteredLate: 1, accepted: 0, reopened: 1, extended: 1, redirected: 1, withdrawn: 0 },
      refused: { NOT_FIE: 1, CIVIL_OR_OUT_OF_SCOPE: 1 },
      closed: { AGREED: 1, NO_LEGAL_BASIS: 1 },
      rated: { '2': 1 },
      ...{ undecided: 1, inProgress: 1, longPending: 1 },
    },
  });
  expect(report.byType.map(({ of, figures }) => [of, figures.received])).toEqual([
    ['1', 2],
    ['2', 1],
  ]);
  expect(report.byTopic.map(({ of }) => of)).toEqual(['licensing', 'tax']);
  expect(report.byUnit.map(({ of, figures }) => [of, figures.received, figures.undecided])).toEqual([
    ['MKT_REG', 2, 0],
    ['WATER', 1, 1],
  ]);
  expect(report.closed.map(({ no, how, code, on }) => [no, how, code, on])).toEqual([
    ['TS2023-0005-5', 'redirected', null, '2023-03-03'],
    ['TS2023-0002-2', 'refused', 'NOT_FIE', '2023-03-08'],
    ['TS2023-0003-3', 'refused', 'CIVIL_OR_OUT_OF_SCOPE', '2023-03-08'],
    ['TS2023-0003-3', 'terminated', 'NO_LEGAL_BASIS', '2023-04-20'],
    ['TS2023-0001-1', 'terminated', 'AGREED', '2023-04-28'],
  ]);
  expect(report.closed.at(-1)).toEqual({
    ...{ no: 'TS2023-0001-1', type: 1, topic: 'licensing', complainee: 'MKT_REG', receivedOn: '2023-02-20' },
    ...{ acceptedOn: '2023-02-27', how: 'terminated', code: 'AGREED', on: '2023-04-28' },
  });
});

const days = fc.integer({ min: 0, max: 500 }).map((more): Day => addDays('2023-01-01', more));

/** Any complaint: received some day, then accepted or refused, ended, opened again and ended again, as far as it came. */
const anyCase = fc
  .record({
    no: fc.uuid(),
    topic: fc.constantFrom(...TOPICS),
    complainee: fc.constantFrom('MKT_REG', 'WATER', 'TAX'),
    type: fc.constantFrom(1 as const, 2 as const),
    days: fc.array(days, { minLength: 1, maxLength: 5 }),
    late: fc.nat(40),
    isRefused: fc.boolean(),
  })
  .map(({ no, days: some, late, isRefused, ...line }) => {
    const [received = '', first, ...rest] = [...some].sort();
    const endings = rest.map((on, place) => [place % 2 === 0 ? 'terminated' : 'reopened', on, 'AGREED'] as const);
    const begun = first === undefined ? [] : [[isRefused ? 'refused' : 'accepted', first, 'NOT_FIE'] as const];
    const events = [...begun, ...(isRefused ? [] : endings)].map(([what, on, code]) => [what, on, code]);
    return sampleCase(no, received, events as never, { ...line, enteredOn: addDays(received, late) });
  });
const anyCases = fc.array(anyCase, { maxLength: 30 });

const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
const flat = (figures: ReportFigures): number[] =>
  Object.values(figures).map((figure: number | Counts) => (typeof figure === 'number' ? figure : sumOf(figure)));
const added = (rows: number[][]): number[] =>
  rows.reduce(
    (sums, row) => sums.map((sum, place) => sum + (row[place] ?? 0)),
    Array.from({ length: 13 }, () => 0),
  );

it('every breakdown adds up to the whole, and the order of the cases makes no difference', () => {
  fc.assert(
    fc.property(anyCases, fc.constantFrom('2023-01', '2023-07', '2024-03'), (cases, period) => {
      const report = reportOf(cases, period);
      for (const groups of [report.byType, report.byTopic, report.byUnit])
        expect(added(groups.map(({ figures }) => flat(figures)))).toEqual(flat(report.figures));
      expect(reportOf([...cases].reverse(), period)).toEqual(report);
      const { refused, closed, redirected, withdrawn } = report.figures;
      expect(report.closed).toHaveLength(sumOf(refused) + sumOf(closed) + redirected + withdrawn);
    }),
  );
});

it('each complaint is received in one period, and nothing is lost from one to the next', () => {
  const periods = Array.from({ length: 12 }, (_, place) => addMonths('2023-01-01', place * 2).slice(0, 7));
  fc.assert(
    fc.property(anyCases, (cases) => {
      const figures = periods.map((period) => reportOf(cases, period).figures);
      expect(figures.reduce((sum, { received }) => sum + received, 0)).toBe(cases.length);
      let came = 0;
      for (const [place, { received, undecided, inProgress }] of figures.entries()) {
        came += received;
        const to = addDays(addMonths(`${periods[place]}-01`, 2), -1);
        const ended = cases.filter((one) => !['undecided', 'in-progress'].includes(stateOn(one, to))).length;
        expect(undecided + inProgress + ended).toBe(came);
      }
    }),
  );
});

it('what happens after a period changes nothing in what it is told', () => {
  const later = CASES.map((one) => ({
    ...one,
    events: [...one.events, { what: 'reopened' as const, on: '2023-05-09', code: null }],
  }));
  expect(reportOf(later)).toEqual(reportOf(CASES));
});
