import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { type Refusal } from '@duban/domain/refusal';

/** What became of a request; `unseen`: there is nothing such for this actor. */
export type Outcome =
  | { done: Matter[]; at: Moment; answer: string | null }
  | { refusal: Refusal }
  | { repeated: string }
  | 'other-body'
  | 'unseen';
