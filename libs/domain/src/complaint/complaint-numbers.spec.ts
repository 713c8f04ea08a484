import fc from 'fast-check';
import { HOLIDAY_NOTICES } from '../calendar/notices.ts';
import { workingCalendar } from '../time/working-calendar.ts';
import { archiveIndex, retainedUntil } from './archive.ts';
import { type ComplaintLine } from './complaint-line.ts';
import { periodicReport, reportPeriods } from './periodic-report.ts';
import { similar } from './similar.ts';

const calendar = workingCalendar('2026.1', HOLIDAY_NOTICES);

const line = (no: string, more: Partial<ComplaintLine> = {}): ComplaintLine => ({
  id: `id of ${no}`,
  no,
  type: 1,
  complainee: 'MKT_REG',
  handler: 'COMPLAINT_CENTER',
  topic: 'licensing',
  clause: null,
  receivedOn: '2026-01-05',
  acceptedOn: null,
  endedOn: null,
  ended: null,
  closedOn: null,
  longPending: false,
  stars: null,
  advisedOn: [],
  ...more,
});

describe('the report every two months', () => {
  it('is drawn up on the first working day, due on the third, so that the city can meet its seventh', () => {
    const march = reportPeriods(2026, calendar)[1];
    expect(march).toEqual({
      from: '2026-01-01',
      to: '2026-02-28',
      drawnUpOn: '2026-03-02',
      dueOn: '2026-03-04',
      cityDueOn: '2026-03-10',
      provisional: false,
    });
  });

  it('passes over holidays and takes worked weekends', () => {
    expect(reportPeriods(2025, calendar).map(({ dueOn }) => dueOn)).toEqual([
      '2025-01-06',
      '2025-03-05',
      '2025-05-08',
      '2025-07-03',
      '2025-09-03',
      '2025-11-05',
    ]);
    expect(reportPeriods(2022, calendar)[2]?.dueOn).toBe('2022-05-07');
    expect(reportPeriods(2024, calendar)[5]).toMatchObject({ from: '2024-09-01', to: '2024-10-31' });
  });

  it('into a year without a notice is provisional', () => {
    expect(reportPeriods(2027, calendar)[0]).toMatchObject({
      from: '2026-11-01',
      dueOn: '2027-01-05',
      provisional: true,
    });
  });

  it('counts what was received, what is in hand and how what ended ended, at both ends of the period', () => {
    const lines = [
      line('1', { receivedOn: '2025-12-31', acceptedOn: '2026-01-01' }),
      line('2', { receivedOn: '2026-01-01', type: 2, endedOn: '2026-01-09', ended: 'refused' }),
      line('3', { receivedOn: '2026-02-28', advisedOn: ['2026-02-28', '2026-03-01'] }),
      line('4', { receivedOn: '2026-03-01' }),
      line('5', { receivedOn: '2025-11-03', acceptedOn: '2025-11-10', endedOn: '2026-02-28', ended: 'AGREED' }),
      line('6', { receivedOn: '2025-11-03', acceptedOn: '2025-11-10', endedOn: '2026-03-01', ended: 'AGREED' }),
    ];
    expect(periodicReport(lines, { from: '2026-01-01', to: '2026-02-28' })).toEqual({
      received: { rights: 1, environment: 1 },
      accepted: 1,
      inHandling: 2,
      undecided: 1,
      ended: { refused: 1, AGREED: 1 },
      advice: 1,
    });
  });

  it('what was known at the end of a period is what was known before it and came in, less what ended', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-0${1 + (one % 4)}-${String(one).padStart(2, '0')}`);
    const lines = fc.array(
      fc.tuple(day, fc.option(day)).map(([receivedOn, end]) => {
        const endedOn = end !== null && end >= receivedOn ? end : null;
        return line('x', { receivedOn, acceptedOn: receivedOn, endedOn, ended: endedOn && 'AGREED' });
      }),
    );
    fc.assert(
      fc.property(lines, (all) => {
        const [one, two] = [
          periodicReport(all, { from: '2026-01-01', to: '2026-02-28' }),
          periodicReport(all, { from: '2026-03-01', to: '2026-04-30' }),
        ];
        expect(two.inHandling).toBe(one.inHandling + two.received.rights - (two.ended['AGREED'] ?? 0));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the archive of a year', () => {
  const closed = [
    line('TS2026-0002-1', { closedOn: '2026-12-31', ended: 'AGREED' }),
    line('TS2025-0009-3', { closedOn: '2026-01-01', ended: 'refused' }),
    line('TS2026-0001-8', { closedOn: '2027-01-01', ended: 'AGREED' }),
    line('TS2026-0003-2'),
  ];

  it('has what was closed in it, in the order of the numbers', () => {
    const index = archiveIndex(closed, 2026);
    expect(index.entries.map(({ no }) => no)).toEqual(['TS2025-0009-3', 'TS2026-0002-1']);
    expect(index.hashInput).toBe(
      '[2026,[["TS2025-0009-3","id of TS2025-0009-3","2026-01-05","2026-01-01","refused"],["TS2026-0002-1","id of TS2026-0002-1","2026-01-05","2026-12-31","AGREED"]]]',
    );
  });

  it('has the same fingerprint in whatever order they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(closed, { minLength: closed.length }), (shuffled) => {
        expect(archiveIndex(shuffled, 2026)).toEqual(archiveIndex(closed, 2026));
      }),
    );
  });

  it('is kept for ten years', () => {
    expect(retainedUntil('2026-02-28', '10y')).toBe('2036-02-28');
    expect(retainedUntil('2024-02-29', '10y')).toBe('2034-02-28');
  });
});

it('complaints are alike in whom, what and which clause they are about; one is not alike itself', () => {
  const one = line('1', { clause: 'T9' });
  expect(similar(one, line('2', { clause: 'T9' }))).toEqual(['complainee', 'clause', 'topic']);
  expect(similar(line('1'), line('2'))).toEqual(['complainee', 'topic']);
  expect(similar(one, line('2', { complainee: 'TAX', topic: 'fees' }))).toEqual([]);
  expect(similar(one, one)).toEqual([]);
});
