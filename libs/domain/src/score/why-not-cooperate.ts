import { type Matter } from '../matter/matter.ts';
import { refused, type Refusal } from '../refusal.ts';

/** 协作评分: at a task's closing the lead scores each supporter, and each supporter the lead. */
export function whyNotCooperate(task: Matter, by: string | null, of: string): Refusal | undefined {
  if (task.outcome !== 'done') return refused('cooperation.not-closed');
  const isPair = (lead: string | null, support: string | null): boolean =>
    task.leads.some((unit) => unit === lead) && task.supports.some((unit) => unit === support);
  return isPair(by, of) || isPair(of, by) ? undefined : refused('cooperation.not-a-pair', { unit: of });
}
