import { type DraftItem, type PlanDraft } from './plan-draft.ts';

/** What a newer version of a plan changes; items are compared by their title, keys may have moved. */
export interface PlanDiff {
  added: string[];
  removed: string[];
  changed: { key: string; fields: string[] }[];
  unchanged: number;
}

const COMPARED = ['leads', 'supports', 'due', 'longTerm', 'group', 'dueText'] as const;

/** Keys of `after`, except for what was removed. The same plan again has no difference. */
export function planDiff(before: PlanDraft, after: PlanDraft): PlanDiff {
  const old = new Map(before.items.map((item) => [item.title, item]));
  const titles = new Set(after.items.map((item) => item.title));
  const diff: PlanDiff = { added: [], removed: [], changed: [], unchanged: 0 };
  for (const item of after.items) {
    const was = old.get(item.title);
    const fields = was ? differing(was, item) : [];
    if (!was) diff.added.push(item.key);
    else if (fields.length > 0) diff.changed.push({ key: item.key, fields });
    else diff.unchanged += 1;
  }
  diff.removed = before.items.filter((item) => !titles.has(item.title)).map((item) => item.key);
  return diff;
}

const differing = (one: DraftItem, other: DraftItem): string[] =>
  COMPARED.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
