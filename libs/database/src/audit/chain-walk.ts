import { type Entry, FIRST_HEAD, hashOf } from '../ledger/chain.ts';
import { type What } from './broken.ts';

/** Where the record says that a chain ends. */
export interface RecordedHead {
  seq: number;
  head: string;
}

/** Follows one chain from its first entry, and says at which numbers it is broken; each number is named once. */
export class ChainWalk {
  last: Entry | undefined;
  /** The last entry cannot vouch for what stands beside it. */
  doubtful = false;

  private said = -Infinity;

  constructor(private readonly found: (seq: number, what: What) => void) {}

  step(entry: Entry): void {
    const before = this.last;
    const follows = entry.seq === (before?.seq ?? 0) + 1;
    if (!follows) this.sayGap(entry.seq, before?.seq ?? 0);
    const altered = hashOf(entry) !== entry.hash;
    if (altered) this.say(entry.seq, 'altered');
    else if (follows && !this.doubtful && !linked(before, entry))
      this.say(before?.seq ?? entry.seq, before ? 'replaced' : 'altered');
    this.doubtful = altered;
    this.last = entry;
  }

  /** What the record knows of the chain's end; undefined when the record has lost the matter. */
  end(recorded: RecordedHead | undefined): void {
    const seq = this.last?.seq ?? 0;
    if (!recorded) return this.say(seq, 'no-matter');
    const same = this.last ? recorded.head === this.last.hash : recorded.head === FIRST_HEAD;
    if (same && recorded.seq === seq) return;
    if (!same && recorded.seq > seq) return this.tail(seq + 1, 'missing');
    if (!same && recorded.seq < seq) return this.tail(recorded.seq + 1, 'surplus');
    if (!this.doubtful || same) this.tail(seq, 'head');
  }

  private say(seq: number, what: What): void {
    if (seq === this.said) return;
    this.said = seq;
    this.found(seq, what);
  }

  private tail(seq: number, what: What): void {
    this.doubtful = true;
    this.say(seq, what);
  }

  private sayGap(seq: number, before: number): void {
    this.say(seq <= before ? seq : before + 1, seq <= before ? 'surplus' : 'missing');
    this.doubtful = true;
  }
}

/** The hash before, and for a matter the state that the entry before left. */
const linked = (before: Entry | undefined, entry: Entry): boolean =>
  entry.prev === (before?.hash ?? FIRST_HEAD) && entry.before_hash === (before?.after_hash ?? null);
