import { type CalendarDay, type CalendarDays } from '@duban/contracts/http/calendar-days';
import { day, list, maybe, nullable, object, oneOf, text, whole, yesNo } from '../openapi/shape.ts';

export const CALENDAR = object<CalendarDays>({
  year: whole(),
  provisional: yesNo('No notice of this year is known: Monday to Friday is assumed.'),
  source: nullable(text()),
  announcedOn: nullable(day()),
  days: list(
    object<CalendarDay>({
      day: day(),
      working: yesNo(),
      why: oneOf(['weekday', 'make-up', 'weekend', 'holiday']),
      name: maybe(text()),
    }),
  ),
});
