import { type Lamp } from '@duban/domain/desk/lamp';

/** `next`: open matters, by the soonest due moment of their desks; those on time by the moment at which they turn near. */
export type ListSort = 'no' | 'due' | 'opened' | 'changed' | 'next';

/** Where a page goes on: the sort key and the id of the last line before it. */
export interface ListPlace {
  /** An instant, or the key of a number; null for «no such day», which sorts last. */
  key: string | null;
  id: string;
}

/** What a list of matters is asked for; every value was checked outside. */
export interface ListWish {
  kind?: string;
  unit?: string;
  role?: 'lead' | 'support';
  step?: string;
  lamp?: Lamp;
  overdue?: true;
  plan?: string;
  q?: string;
  sort: ListSort;
  descending: boolean;
  after?: ListPlace;
  limit: number;
}
