/** What is wrong at a place of the record; the command line has a sentence for each. */
export type What =
  /** No entry stands at this place. */
  | 'missing'
  /** The entry is not what was hashed. */
  | 'altered'
  /** The entry is whole, but the next one was chained to another. */
  | 'replaced'
  /** The entry stands outside the numbering, or after the head that the record knows. */
  | 'surplus'
  /** The record's head is not this last entry. */
  | 'head'
  /** The matter or one of its desks was not what this entry left, when the next act found it or now. */
  | 'state'
  /** The entries have no matter. */
  | 'no-matter'
  /** A seal was signed over another entry at this place, or over one that is gone. */
  | 'sealed-otherwise'
  /** The seal (its number stands as `seq`) is not what was signed. */
  | 'seal-altered'
  /** The seal does not follow the one before it. */
  | 'seal-missing';

/** One place of the record that cannot be trusted: chain (a matter's id, the system chain, or `seal`) and number in it. */
export interface Broken {
  chain: string;
  seq: number;
  what: What;
}

export const SEALS = 'seal';
