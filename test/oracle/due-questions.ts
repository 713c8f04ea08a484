import { type Pool } from 'pg';

interface Explained {
  matter_id: string;
  desk: number;
  due_version: number;
  due: Date;
  explanation: {
    from: string;
    term: string;
    rule: 'legal' | 'report' | 'fixed';
    calendar: string;
    due: string;
    days: { day: string; counted: number | null; why: string }[];
  };
}

/** What a version of the reference data knew: which days of which years are off or worked against the week. */
export type KnownYears = Map<string, { holidays: Set<string>; makeUps: Set<string> }>;

const DAY = 86_400_000;
const plus = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Every due moment, counted again by hand from its explanation alone and from the days its calendar knew; what differs. */
export async function wrongDues(pool: Pool, known: KnownYears): Promise<unknown[]> {
  const { rows } = await pool.query<Explained>('select matter_id, desk, due_version, due, explanation from desk_due');
  return rows.filter((row) => !isRight(row, known));
}

function isRight({ due, explanation }: Explained, known: KnownYears): boolean {
  const day = new Date(due.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  if (day !== explanation.due) return false;
  if (explanation.rule === 'fixed') return explanation.from === explanation.due;
  const calendar = known.get(explanation.calendar);
  return calendar !== undefined && countedAgain(explanation, calendar) === explanation.due;
}

function countedAgain(
  { from, term, rule }: Explained['explanation'],
  { holidays, makeUps }: { holidays: Set<string>; makeUps: Set<string> },
): string {
  const works = (day: string): boolean => {
    const weekday = new Date(Date.parse(day)).getUTCDay();
    return makeUps.has(day) || (weekday > 0 && weekday < 6 && !holidays.has(day));
  };
  const amount = Number.parseInt(term, 10);
  let day = from;
  if (term.endsWith('wd')) {
    for (let left = amount; left > 0;) if (works((day = plus(day, 1)))) left -= 1;
  } else day = plus(from, amount);
  while (!works(day)) day = plus(day, rule === 'report' ? -1 : 1);
  return day;
}
