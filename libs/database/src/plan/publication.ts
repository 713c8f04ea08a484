import { createHash } from 'node:crypto';
import { type Opening } from '@duban/domain/act/open-matter';
import { type DraftItem, type PlanDraft } from '@duban/domain/plan/plan-draft';

/** A plan as it is kept, and the key tasks it opens. */
export interface Publication {
  title: string;
  /** Fingerprint of what the plan decides: the same again is the same version. */
  contentHash: string;
  draft: PlanDraft;
  items: Omit<Opening, 'id' | 'kind' | 'planId'>[];
}

/** What a draft publishes. @param texts body of each item by its key, as the plan has it; kept with the matter. */
export const publicationOf = (draft: PlanDraft, texts: Readonly<Record<string, string>> = {}): Publication => ({
  title: draft.title,
  contentHash: contentHash(draft),
  draft,
  items: draft.items.map((item) => itemOf(item, texts[item.key])),
});

/** Equal when `planDiff` finds no difference: who has to do what until when, wherever it stands in the text. */
function contentHash(draft: PlanDraft): string {
  const decided = draft.items.map(({ title, leads, supports, due, longTerm, group, dueText }) =>
    JSON.stringify([title, leads, supports, due, longTerm, group, dueText]),
  );
  return createHash('sha256')
    .update(JSON.stringify([draft.title, ...decided.sort()]))
    .digest('base64url');
}

function itemOf(item: DraftItem, text: string | undefined): Publication['items'][number] {
  const { key, title, leads, supports, due, kind, group, line, numbers, dueText, roleSource, longTerm } = item;
  const source = { kind, group, line, numbers, dueText, roleSource, longTerm, ...(text === undefined ? {} : { text }) };
  return { no: key, title, leads, supports, due, facts: { source } };
}
