import { isDay, type Day } from '../time/day.ts';
import { mayBeNamed } from '../unit/may-be-named.ts';
import { type Unit } from '../unit/unit.ts';
import { type DraftItem, type PlanDraft } from './plan-draft.ts';

/** What a person changes of a draft before it is published; what is absent stays. */
export interface Correction {
  key: string;
  leads?: string[];
  supports?: string[];
  due?: Day | null;
  longTerm?: boolean;
}

/** One thing wrong with a correction. */
export interface CorrectionError {
  key: string;
  field: keyof Correction;
  problem: 'unknown-item' | 'unknown-unit' | 'both-lead-and-support' | 'no-day';
  value: string;
}

/** The register, and the day on which its units are named. */
export interface NamedOn {
  units: readonly Unit[];
  today: Day;
}

/** The draft with its corrections, or everything that is wrong with them; never half of them. */
export function corrected(
  draft: PlanDraft,
  corrections: readonly Correction[],
  { units, today }: NamedOn,
): { ok: PlanDraft } | { errors: CorrectionError[] } {
  const codes = new Set(units.filter((unit) => mayBeNamed(unit, today)).map((unit) => unit.code));
  const errors = corrections.flatMap((one) => errorsOf(one, draft, codes));
  if (errors.length > 0) return { errors };
  const items = draft.items.map((item) =>
    corrections.filter(({ key }) => key === item.key).reduce<DraftItem>(correct, item),
  );
  return { ok: { ...draft, items } };
}

function errorsOf(correction: Correction, draft: PlanDraft, codes: ReadonlySet<string>): CorrectionError[] {
  const { key, leads = [], supports = [], due } = correction;
  const error = (field: keyof Correction, problem: CorrectionError['problem'], value: string): CorrectionError => ({
    key,
    field,
    problem,
    value,
  });
  const strangers = (field: 'leads' | 'supports', named: string[]) =>
    named.filter((code) => !codes.has(code)).map((code) => error(field, 'unknown-unit', code));
  const errors = [...strangers('leads', leads), ...strangers('supports', supports)];
  errors.push(
    ...supports.filter((code) => leads.includes(code)).map((code) => error('supports', 'both-lead-and-support', code)),
  );
  if (typeof due === 'string' && !isDay(due)) errors.push(error('due', 'no-day', String(due)));
  return draft.items.some((item) => item.key === key) ? errors : [error('key', 'unknown-item', key), ...errors];
}

/** Naming the units settles what was unknown; a unit that is made a lead is no supporter any more. */
function correct(item: DraftItem, { leads, supports, due, longTerm }: Correction): DraftItem {
  const next: DraftItem = { ...item };
  if (leads) next.leads = [...new Set(leads)];
  if (leads || supports) {
    next.supports = [...new Set(supports ?? item.supports)].filter((code) => !next.leads.includes(code));
    next.unknown = [];
    next.roleSource = 'corrected';
  }
  if (due !== undefined) next.due = due;
  if (longTerm !== undefined) next.longTerm = longTerm;
  return next;
}
