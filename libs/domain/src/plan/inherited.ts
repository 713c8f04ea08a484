import { type DraftItem, type PlanDraft } from './plan-draft.ts';

/**
 * A plan read again keeps what people had settled of it: the text names no day and no lead of its own, so that the
 * same text is the same plan. What the new text does say wins.
 */
export function inherited(draft: PlanDraft, before: PlanDraft | undefined): PlanDraft {
  const settled = new Map(before?.items.map((item) => [item.title, item]));
  return { ...draft, items: draft.items.map((item) => inherit(item, settled.get(item.title))) };
}

function inherit(item: DraftItem, before: DraftItem | undefined): DraftItem {
  if (!before) return item;
  const units = before.roleSource === 'corrected' && sameUnits(item, before) ? unitsOf(before) : {};
  const silent = item.due === null && !item.longTerm && item.dueText === before.dueText;
  return { ...item, ...units, ...(silent ? { due: before.due, longTerm: before.longTerm } : {}) };
}

const unitsOf = ({ leads, supports, unknown, roleSource }: DraftItem) => ({ leads, supports, unknown, roleSource });

/** The same units in another order or role are the correction; other units are a new text. */
function sameUnits(item: DraftItem, before: DraftItem): boolean {
  const all = ({ leads, supports }: DraftItem): string => [...leads, ...supports].sort().join();
  return all(item) === all(before);
}
