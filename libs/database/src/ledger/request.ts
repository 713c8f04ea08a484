import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { type Actor } from '@duban/domain/unit/actor';

/** Who asks for a change, under which name it is recorded, and how a repeated request is known. */
export interface Request {
  actor: Actor;
  act: string;
  /** Public id of what it is about, `null` for the matter itself. */
  object: string | null;
  ip?: string;
  key?: { route: string; key: string; bodyHash: string };
  /** What goes back to the person, kept for a repeated request. */
  answer?: (matter: Matter[], at: Moment) => unknown;
  /** What was asked, kept in the entry. */
  asked?: unknown;
}
