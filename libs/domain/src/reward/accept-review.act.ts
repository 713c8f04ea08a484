import { type ActRule, type SupplementItem } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { type Change } from '../act/change.ts';
import { reasonGiven } from '../act/reason-given.ts';
import { isLive } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { refused } from '../refusal.ts';
import { applicationOf, written } from './application.ts';
import { goOnAt } from './begin-again.ts';

/**
 * 受理: all papers are there. Where another application stands for the same project, year and direction the record refuses;
 * who names it and says why may go on, and a second person confirms.
 */
export const accept: ActRule = {
  whyNot: ({ act }) => (act.duplicates?.length ? reasonGiven(act) : undefined),
  changes: (context) => [decided(context), ...goneOnWith(context)],
};

function goneOnWith({ act }: Parameters<ActRule['changes']>[0]): Change[] {
  if (!act.duplicates?.length) return [];
  return [{ type: 'facts', facts: written({ duplicate: { of: act.duplicates, reason: act.words ?? '' } }) }];
}

/** 一次性补正通知: names everything that is missing at once; there is no second one (行政许可法 Art 32 by analogy). */
export const askSupplement: ActRule = {
  whyNot: ({ act, matter }) => {
    if (wasAsked(matter)) return refused('reward.supplement-once');
    return act.items?.length ? undefined : refused('reward.supplement-names-nothing');
  },
  changes: (context) => [decided(context, { items: context.act.items ?? [] })],
};

const wasAsked = (matter: Matter): boolean =>
  matter.desks.some((desk) => isLive(desk) && desk.verdict === 'ask-supplement');

/** 补正: answers everything that was named; the examination begins anew. */
export const supplement: ActRule = {
  whyNot: ({ matter, act }) => {
    const sent = new Set(act.materials?.map(({ slot }) => slot));
    const missing = itemsAsked(matter).flatMap(({ slot }) => (sent.has(slot) ? [] : slot));
    return missing.length > 0 ? refused('reward.supplement-incomplete', { slots: missing }) : undefined;
  },
  changes: (context) => {
    const { act, matter } = context;
    const sent = act.materials ?? [];
    const kept = applicationOf(matter).materials.filter(({ slot }) => !sent.some((one) => one.slot === slot));
    return [
      decided(context, { materials: sent }),
      { type: 'facts', facts: written({ materials: [...kept, ...sent] }) },
      goOnAt(context.desk, 'accept-review'),
    ];
  },
};

/** What the supplement notice names; nothing while there is none. */
export function itemsAsked(matter: Matter): SupplementItem[] {
  const asked = matter.desks.findLast((desk) => isLive(desk) && desk.verdict === 'ask-supplement');
  return (asked?.facts?.['items'] ?? []) as SupplementItem[];
}
