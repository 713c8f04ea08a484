import { type RefusalCode } from '../refusal.ts';
import { type DraftItem, type PlanDraft } from './plan-draft.ts';

/** Why an item cannot become a key task yet; `key` is empty for the plan as a whole. */
export interface PublishProblem {
  key: string;
  code: RefusalCode;
}

/** Everything that stands against publishing: each task has a lead, known units, and a due day or the mark 长期坚持 (domain D2). */
export function whyNotPublish(draft: PlanDraft): PublishProblem[] {
  return draft.items.length === 0 ? [{ key: '', code: 'plan.empty' }] : draft.items.flatMap(problemsOf);
}

function problemsOf(item: DraftItem): PublishProblem[] {
  const codes: RefusalCode[] = [];
  if (item.leads.length === 0) codes.push('plan.no-lead');
  if (item.unknown.length > 0) codes.push('plan.unit-unknown');
  if (item.due === null && !item.longTerm) codes.push('plan.no-due');
  return codes.map((code) => ({ key: item.key, code }));
}
