import { type Change } from '@duban/domain/act/change';
import { type Judgement } from '@duban/domain/act/judge';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';

/** A judgement, or the changes of a hand of the system's own. */
export type Rule = (matter: Matter, at: Moment) => Judgement | { changes: Change[] } | 'unseen';
