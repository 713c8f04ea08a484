import { addDays, addMonths, type Day } from '../time/day.ts';
import { type WorkingCalendar } from '../time/working-calendar.ts';
import { type ComplaintLine } from './complaint-line.ts';

/** 双月报告: two months, on the first working day after which the numbers are drawn up, and by when they are due (Art 25). */
export interface ReportPeriod {
  from: Day;
  to: Day;
  drawnUpOn: Day;
  /** The district's own, so that the city can meet its seventh working day [D]. */
  dueOn: Day;
  cityDueOn: Day;
  /** A day that decided it lies in a year without an official notice. */
  provisional: boolean;
}

const [FIRST, DISTRICT, CITY] = [1, 3, 7];

/** The reports that fall due in a year: in January, March, May, July, September and November. */
export function reportPeriods(year: number, calendar: WorkingCalendar): ReportPeriod[] {
  return ['01', '03', '05', '07', '09', '11'].map((month) => {
    const first: Day = `${year}-${month}-01`;
    const to = addDays(first, -1);
    const cityDueOn = calendar.addWorkingDays(to, CITY);
    return {
      from: addMonths(first, -2),
      to,
      drawnUpOn: calendar.addWorkingDays(to, FIRST),
      dueOn: calendar.addWorkingDays(to, DISTRICT),
      cityDueOn,
      provisional: calendar.kind(cityDueOn).provisional,
    };
  });
}

export interface PeriodicReport {
  received: { rights: number; environment: number };
  accepted: number;
  /** Of those accepted, not ended by the last day of the period. */
  inHandling: number;
  /** Not yet decided on by then. */
  undecided: number;
  /** Ended in the period, by how. */
  ended: Record<string, number>;
  advice: number;
}

/** The numbers of a period, of the lines of all complaints. */
export function periodicReport(
  lines: readonly ComplaintLine[],
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
): PeriodicReport {
  const isIn = (day: Day | null): boolean => day !== null && day >= from && day <= to;
  const isBy = (day: Day | null): boolean => day !== null && day <= to;
  const received = lines.filter(({ receivedOn }) => isIn(receivedOn));
  const known = lines.filter(({ receivedOn, endedOn }) => isBy(receivedOn) && !isBy(endedOn));
  return {
    received: {
      rights: received.filter(({ type }) => type === 1).length,
      environment: received.filter(({ type }) => type === 2).length,
    },
    accepted: lines.filter(({ acceptedOn }) => isIn(acceptedOn)).length,
    inHandling: known.filter(({ acceptedOn }) => isBy(acceptedOn)).length,
    undecided: known.filter(({ acceptedOn }) => !isBy(acceptedOn)).length,
    ended: countedBy(lines.filter(({ endedOn }) => isIn(endedOn))),
    advice: lines.flatMap(({ advisedOn }) => advisedOn.filter(isIn)).length,
  };
}

function countedBy(lines: readonly ComplaintLine[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { ended } of lines) counts[ended ?? ''] = (counts[ended ?? ''] ?? 0) + 1;
  return counts;
}
