import { dueDay, type DueExplanation, fixedDay, type Term } from './due.ts';
import { type WorkingCalendar } from './working-calendar.ts';

/** What of a stored explanation decides its day: the event, the term and the rule. */
export type CountedDue = Pick<DueExplanation, 'from' | 'term' | 'rule' | 'due'>;

/**
 * What another calendar makes of a due day: the same event, term and rule, counted anew, whatever the day was in between.
 * A day that a person or a plan has set stands.
 *
 * @throws RangeError when the stored term is none.
 */
export function recount({ from, term, rule, due }: CountedDue, calendar: WorkingCalendar): DueExplanation {
  return rule === 'fixed' ? fixedDay(calendar, due) : dueDay(calendar, from, term as Term, rule);
}

/** The same for very many dues: those with the same event, term and rule are counted once. */
export function recounter(calendar: WorkingCalendar): (counted: CountedDue) => DueExplanation {
  const known = new Map<string, DueExplanation>();
  return (counted) => {
    const { from, term, rule, due } = counted;
    const key = rule === 'fixed' ? due : `${from} ${term} ${rule}`;
    const found = known.get(key) ?? recount(counted, calendar);
    known.set(key, found);
    return found;
  };
}
