import { type ComplaintLine } from './complaint-line.ts';

export type Likeness = 'complainee' | 'clause' | 'topic';

type Compared = Pick<ComplaintLine, 'id' | Likeness>;

/** 同类投诉 (Art 26): in what two complaints are alike; nothing when they are not, or one and the same. */
export function similar(one: Compared, other: Compared): Likeness[] {
  if (one.id === other.id) return [];
  return (['complainee', 'clause', 'topic'] as const).filter((name) => one[name] !== null && one[name] === other[name]);
}
