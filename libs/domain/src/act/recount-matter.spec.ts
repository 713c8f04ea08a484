import { HOLIDAY_NOTICES } from '../calendar/notices.ts';
import { type Desk } from '../desk/desk.ts';
import { KEY_TASK_STEPS } from '../key-task/steps.ts';
import { KINDS } from '../kind/kinds.ts';
import { type Matter } from '../matter/matter.ts';
import { type CalendarYear, workingCalendar, type WorkingCalendar } from '../time/working-calendar.ts';
import { recounter } from '../time/recount.ts';
import { apply } from './apply.ts';
import { type Change } from './change.ts';
import { climb } from './climb.ts';
import { type Moment } from './moment.ts';
import { openMatter } from './open-matter.ts';
import { type DueCount, recountMatter } from './recount-matter.ts';

const known = HOLIDAY_NOTICES.filter(({ year }) => year <= 2024);
const notice = HOLIDAY_NOTICES.find(({ year }) => year === 2025) as CalendarYear;
const without = workingCalendar('1', known);
const with2025 = workingCalendar('2', [...known, notice]);

const at = (now: string, calendar: WorkingCalendar): Moment => ({ now, calendar, units: new Map() });

/** A key task whose first desk was laid on a day: register, 5 working days. */
function laid(now: string, calendar = without): { matter: Matter; counts: DueCount[] } {
  const opening = { id: 'm', planId: 'p', no: 'T1', title: 't', leads: ['A'], supports: [], due: null, facts: {} };
  const { matter, dues } = openMatter(
    KINDS['key-task'],
    { ...opening, kind: 'key-task' },
    'register',
    at(now, calendar),
  );
  const counts = dues.map(({ desk, explanation }) => ({ desk, counted: explanation, setAt: now, climbed: [] }));
  return { matter, counts };
}

const recounting = (was: WorkingCalendar, is: WorkingCalendar) => ({ was, is, recount: recounter(is) });
const applied = (matter: Matter, changes: Change[], moment: Moment) => apply(matter, changes, moment, KEY_TASK_STEPS);
const desk = (matter: Matter): Desk => matter.desks[0] as Desk;

it('moves a due day, tells its party once, and the next rung is of the new due version', () => {
  const { matter, counts } = laid('2024-12-27T10:00:00+08:00');
  expect(desk(matter)).toMatchObject({ due: '2025-01-03T17:30:00+08:00', provisional: true });
  const changes = recountMatter(matter, counts, recounting(without, with2025), 'the notice');
  expect(changes.map(({ type }) => type)).toEqual(['recounted', 'notice']);
  const after = applied(matter, changes, at('2024-12-27T11:00:00+08:00', with2025));
  expect(desk(after.matter)).toMatchObject({
    due: '2025-01-06T17:30:00+08:00',
    firstDue: '2025-01-03T17:30:00+08:00',
    near: '2025-01-03T09:00:00+08:00',
    dueVersion: 2,
    provisional: false,
    rungAt: '2024-12-31T09:00:00+08:00',
  });
  expect(after.dues).toMatchObject([{ dueVersion: 2, why: 'the notice', explanation: { due: '2025-01-06' } }]);
  expect(after.notices).toMatchObject([{ code: 'due.recounted', to: 'party', about: 'due:1:2' }]);
});

it('the same calendar changes nothing', () => {
  for (const day of ['2024-12-19', '2024-12-27', '2025-01-10', '2025-01-24']) {
    const { matter, counts } = laid(`${day}T10:00:00+08:00`);
    expect(recountMatter(matter, counts, recounting(without, without), 'x')).toEqual([]);
  }
});

it('where only a rung, the lamp or the notice of the year moves, nobody is told and the due version stays', () => {
  const { matter, counts } = laid('2024-12-24T10:00:00+08:00');
  const provisional = { ...desk(matter), provisional: true };
  const changes = recountMatter({ ...matter, desks: [provisional] }, counts, recounting(without, with2025), 'x');
  expect(changes).toMatchObject([{ type: 'retimed', provisional: false }]);
  const late = laid('2024-12-20T10:00:00+08:00');
  const overdue = { ...desk(late.matter), rungAt: '2024-12-31T17:30:00+08:00' };
  expect(recountMatter({ ...late.matter, desks: [overdue] }, late.counts, recounting(without, with2025), 'x')).toEqual(
    [],
  );
  const plusFive = { ...overdue, rungAt: '2025-01-03T17:30:00+08:00' };
  const [change] = recountMatter(
    { ...late.matter, desks: [plusFive] },
    late.counts,
    recounting(without, with2025),
    'x',
  );
  expect(change).toMatchObject({ type: 'retimed', rungAt: '2025-01-06T17:30:00+08:00' });
});

it('a rung that was climbed is not climbed again, though its moment now lies ahead', () => {
  const { matter, counts } = laid('2024-12-20T10:00:00+08:00');
  const [count] = counts as [DueCount];
  const overdue = { ...desk(matter), rungAt: '2025-01-03T17:30:00+08:00', rung: 3 };
  const changes = recountMatter(
    { ...matter, desks: [overdue] },
    [{ ...count, climbed: ['T-3', 'T-1', 'T', '+0', '+2', '+4'] }],
    recounting(without, with2025),
    'x',
  );
  expect(changes).toMatchObject([{ type: 'retimed', rungAt: '2025-01-06T17:30:00+08:00' }]);
});

it('a suspended matter’s due moves, and its clock stays stopped', () => {
  const { matter, counts } = laid('2024-12-27T10:00:00+08:00');
  const moment = at('2024-12-27T11:00:00+08:00', with2025);
  const stopped = applied(matter, [{ type: 'suspended', ground: 'force-majeure' }], moment).matter;
  const changes = recountMatter(stopped, counts, recounting(without, with2025), 'x');
  expect(desk(applied(stopped, changes, moment).matter)).toMatchObject({
    due: '2025-01-06T17:30:00+08:00',
    rungAt: null,
  });
});

it('a desk that another calendar makes overdue climbs at the next look', () => {
  const { matter, counts } = laid('2024-12-27T10:00:00+08:00', with2025);
  const moment = at('2025-01-04T10:00:00+08:00', without);
  const changes = recountMatter(matter, counts, recounting(with2025, without), 'undone');
  const { matter: after } = applied(matter, changes, moment);
  expect(desk(after)).toMatchObject({ due: '2025-01-03T17:30:00+08:00', provisional: true });
  const passed = climb({}, { ...after, desks: [{ ...desk(after), ladder: 'responsible' }] }, moment);
  expect(passed.filter(({ type }) => type === 'climbed')).toMatchObject([{ rung: '+0' }]);
});

it('there and back again, everything is as it was but the due version', () => {
  const { matter, counts } = laid('2024-12-27T10:00:00+08:00');
  const there = applied(
    matter,
    recountMatter(matter, counts, recounting(without, with2025), 'x'),
    at('2024-12-27T11:00:00+08:00', with2025),
  );
  const counted = there.dues.map((due) => ({
    ...due,
    counted: due.explanation,
    setAt: '2024-12-27T11:00:00+08:00',
    climbed: [],
  }));
  const back = applied(
    there.matter,
    recountMatter(there.matter, counted, recounting(with2025, without), 'undone'),
    at('2024-12-27T12:00:00+08:00', without),
  );
  expect(desk(back.matter)).toEqual({ ...desk(matter), dueVersion: 3 });
});
