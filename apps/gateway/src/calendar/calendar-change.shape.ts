import {
  type CalendarChanged,
  type CalendarChangeView,
  type CalendarMove,
  type CalendarPreviewView,
} from '@duban/contracts/http/calendar-change';
import { type ChangedDay } from '@duban/domain/time/calendar-difference';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import {
  day,
  instant,
  list,
  maybe,
  nullable,
  object,
  oneOf,
  type Shape,
  text,
  uuid,
  whole,
  yesNo,
} from '../openapi/shape.ts';

const NAMED_DAYS: Shape = {
  type: 'object',
  additionalProperties: { type: 'string' },
  example: { '2025-01-01': '元旦' },
};

export const NOTICE = object<CalendarYear>(
  {
    year: whole(),
    source: text('Title and number of the notice.'),
    announcedOn: day(),
    holidays: { ...NAMED_DAYS, description: 'Weekdays off, with the holiday’s name.' },
    makeUps: { ...NAMED_DAYS, description: 'Weekend days worked.' },
  },
  'As `duban calendar add` takes it.',
);

const CHANGED_DAY = object<ChangedDay>({ day: day(), working: yesNo('What it becomes.'), name: maybe(text()) });

const MOVE = object<CalendarMove>({
  matter: object<CalendarMove['matter']>({ id: uuid(), no: text(), title: text() }),
  desk: whole(),
  step: text(),
  title: text(),
  party: text(),
  was: day(),
  becomes: day(),
  because: list(CHANGED_DAY),
});

export const CALENDAR_PREVIEW = object<CalendarPreviewView>({
  notice: NOTICE,
  became: oneOf(['new', 'changed', 'same', 'older'], '`same` and `older` change nothing.'),
  days: list(CHANGED_DAY),
  moves: whole('Due days that move.'),
  matters: whole(),
  provisional: object<CalendarPreviewView['provisional']>({ before: whole(), after: whole() }),
  lines: list(MOVE, 'The soonest of those that the asking person may see, at most 2,000.'),
});

export const CHANGE = object<CalendarChangeView>({
  id: uuid(),
  kind: oneOf(['load', 'roll-back']),
  undoes: nullable(uuid()),
  status: oneOf(['applying', 'applied', 'rolled-back']),
  years: list(whole()),
  cause: text('Titles and numbers of the notices.'),
  approvedBy: object<CalendarChangeView['approvedBy']>({ name: text(), unit: nullable(text()) }),
  at: instant(),
  version: whole(),
  matters: whole('Matters of which anything moves.'),
  reached: whole('Of these so far.'),
  moves: whole('Due days that move.'),
  moved: whole('Of these so far.'),
});

export const CHANGED = object<CalendarChanged>({ change: nullable(CHANGE) });
