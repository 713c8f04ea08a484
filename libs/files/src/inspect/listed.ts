import { type Entry } from 'yauzl';

/** A zip's table of contents, and from where to where it stands. */
export interface Listed {
  entries: Entry[];
  from: number;
  to: number;
}
