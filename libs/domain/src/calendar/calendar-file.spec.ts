import fc from 'fast-check';
import { parseHolidayNotice } from './calendar-file.ts';

const notice = {
  year: 2027,
  source: '国务院办公厅关于2027年部分节假日安排的通知',
  announcedOn: '2026-11-05',
  holidays: { '2027-01-01': '元旦' },
  makeUps: { '2027-01-30': '春节' },
};
const errorsOf = (json: unknown) => {
  const parsed = parseHolidayNotice(json);
  return 'errors' in parsed ? parsed.errors : [];
};

describe('a holiday notice from a file', () => {
  it('is read as it stands', () => {
    expect(parseHolidayNotice(JSON.parse(JSON.stringify(notice)))).toEqual({ ok: notice });
    expect(parseHolidayNotice({ ...notice, makeUps: {} })).toEqual({ ok: { ...notice, makeUps: {} } });
  });

  it.each([undefined, null, 'notice', 7, true, [], [notice]])('is not %j', (json) => {
    expect(errorsOf(json)).toEqual(['notice: must be a JSON object']);
  });

  it('names every field that is missing', () => {
    expect(errorsOf({}).map((error) => error.split(':')[0])).toEqual([
      'year',
      'source',
      'announcedOn',
      'holidays',
      'makeUps',
    ]);
  });

  it.each([
    [{ year: '2027' }, ['year: must be a whole number such as 2027']],
    [{ year: 2027.5 }, ['year: must be a whole number such as 2027']],
    [{ year: 27 }, ['year: must be a whole number such as 2027']],
    [{ source: '  ' }, ['source: must name the notice']],
    [{ announcedOn: '2026-11-31' }, ['announcedOn: must be an existing day, YYYY-MM-DD']],
    [{ announcedOn: '2062-11-05' }, ['announcedOn: 2062-11-05 is after the year 2027']],
    [{ announcedOn: '2027-03-22' }, []],
    [{ holidays: ['2027-01-01'] }, ['holidays: must be an object of day: name']],
    [{ holidays: {} }, ['holidays: names no day off']],
    [{ makeUps: null }, ['makeUps: must be an object of day: name']],
    [{ makeups: {} }, ['makeups: is not a field of a notice']],
    [{ holidays: { '2027-02-30': '春节' } }, ['holidays.2027-02-30: must be an existing day, YYYY-MM-DD']],
    [{ holidays: { '2027-01-02': '元旦' } }, ['holidays.2027-01-02: falls on a weekend, which is off anyway']],
    [{ makeUps: { '2027-01-29': '春节' } }, ['makeUps.2027-01-29: is a weekday, which is worked anyway']],
    [{ holidays: { '2026-12-31': '元旦' } }, ['holidays.2026-12-31: is not a day of 2027']],
    [{ holidays: { '2027-01-01': '' } }, ["holidays.2027-01-01: must have the holiday's name"]],
    [{ makeUps: { '2027-01-30': 5 } }, ["makeUps.2027-01-30: must have the holiday's name"]],
  ])('%j: %j', (wrong, errors) => {
    expect(errorsOf({ ...notice, ...wrong })).toEqual(errors);
  });

  it('names all that is wrong at once, also two things about one day', () => {
    expect(
      errorsOf({ ...notice, source: 7, holidays: { '2028-01-01': null }, makeUps: { '2027-01-29': '春节', x: '' } }),
    ).toEqual([
      'source: must name the notice',
      'holidays.2028-01-01: is not a day of 2027',
      'holidays.2028-01-01: falls on a weekend, which is off anyway',
      "holidays.2028-01-01: must have the holiday's name",
      'makeUps.2027-01-29: is a weekday, which is worked anyway',
      'makeUps.x: must be an existing day, YYYY-MM-DD',
      "makeUps.x: must have the holiday's name",
    ]);
  });

  it('takes a day called __proto__ for what it is', () => {
    const json: unknown = JSON.parse(`{"year": 2027, "holidays": {"__proto__": "x"}}`);
    expect(errorsOf(json)).toContain('holidays.__proto__: must be an existing day, YYYY-MM-DD');
  });

  it('answers to anything at all, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (json) => {
        expect(errorsOf(json).length).toBeGreaterThan(0);
      }),
    );
  });
});
