import { apply } from '@duban/domain/act/apply';
import { type Change } from '@duban/domain/act/change';
import { type Moment } from '@duban/domain/act/moment';
import { owesStory } from '@duban/domain/act/sight';
import { type Desk } from '@duban/domain/desk/desk';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { type Request } from './request.ts';
import { type Rule } from './rule.ts';
import { type Head, type Written } from './writing.ts';

export const changesOf = (judged: ReturnType<Rule> | undefined): Change[] =>
  typeof judged === 'object' && 'changes' in judged ? judged.changes : [];

/** What a judgement makes of a matter. */
export function writtenOf(
  before: Matter,
  head: Head,
  judged: ReturnType<Rule> | undefined,
  { request, at }: { request: Request; at: Moment },
): Written {
  const changes = changesOf(judged);
  const by = typeof judged === 'object' && 'by' in judged ? judged.by : undefined;
  const applied = apply(before, changes, at, KINDS[before.kind].steps);
  applied.matter.desks = keptDesks(before.desks, applied.matter.desks);
  applied.matter.owedSince = owing(request, before, applied.matter, at);
  return { applied, head, before, changes, ...(by ? { by } : {}) };
}

/** The story's own hand pays what was owed; an act leaves it owing when it cleared a step or brought the wake nearer. */
function owing(request: Request, before: Matter, after: Matter, at: Moment): string | null {
  if (request.actor.role === 'story') return null;
  return owesStory(KINDS[after.kind], before, after) ? (before.owedSince ?? at.now) : before.owedSince;
}

/** A desk that was not changed stays the very object it was, so that it is neither written nor told anew. */
function keptDesks(before: readonly Desk[], after: readonly Desk[]): Desk[] {
  const old = new Map(before.map((desk) => [desk.no, desk]));
  return after.map((desk) => {
    const was = old.get(desk.no);
    return was && isSame(was, desk) ? was : desk;
  });
}

const isSame = (one: Desk, other: Desk): boolean =>
  (Object.keys(other) as (keyof Desk)[]).every((field) => one[field] === other[field]);
