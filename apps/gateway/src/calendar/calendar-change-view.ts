import { type CalendarChanged, type CalendarChangeView } from '@duban/contracts/http/calendar-change';
import { type CalendarChange, causeOf } from '@duban/database/calendar/calendar-change';

/** A change of the calendar as people read it. */
export const changeView = (change: CalendarChange): CalendarChangeView => {
  const { id, kind, undoes, status, years, approvedBy, at, version, matters, pending, moves, moved } = change;
  const { name, unit } = approvedBy;
  return {
    id,
    kind,
    undoes,
    status,
    years: years.map(({ year }) => year),
    cause: causeOf(change),
    approvedBy: { name, unit },
    at,
    version,
    matters,
    reached: matters - pending,
    moves,
    moved,
  };
};

export const changedView = (change: CalendarChange | null): CalendarChanged => ({
  change: change && changeView(change),
});
