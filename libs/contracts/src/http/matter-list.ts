import { type MatterLine } from './matter-line.ts';
import { type Page } from './page.ts';

/** A page of a list of matters. It may be short, or empty, although `next` leads on: there was much to pass over. */
export interface MatterList extends Page<MatterLine> {
  /** How many the whole list has, at most 1,000; null on any page but the first. */
  count: number | null;
  /** The list has more than `count`. */
  countIsMore: boolean;
}
