import { type Day } from '../time/day.ts';
import { dueDay } from '../time/due.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';

/** 其他救济途径: their clocks run on whatever becomes of the complaint (外商投资法 Art 26). */
export interface Remedies {
  /** 行政复议: 60 days from knowledge (行政复议法 Art 20). */
  reconsideration: Day;
  /** 行政诉讼: 6 months from knowledge (行政诉讼法 Art 46). */
  litigation: Day;
}

export const remediesOf = (knownOn: Day, calendar: WorkingCalendar): Remedies => ({
  reconsideration: dueDay(calendar, knownOn, '60d').due,
  litigation: dueDay(calendar, knownOn, '6m').due,
});
