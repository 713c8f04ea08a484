import { type Entry, FIRST_HEAD, hashOf } from '../ledger/chain.ts';
import { type What } from './broken.ts';

/** Where the record says that a chain ends. */
export interface RecordedHead {
  seq: number;
  head: string;
}

/** What the next entry is chained to. */
type Link = Pick<Entry, 'seq' | 'hash' | 'after_hash'>;

type Wrong = [seq: number, what: What];

const START: Link = { seq: 0, hash: FIRST_HEAD, after_hash: null };

/** Follows one chain from its first entry, and says at which numbers it is broken; each number is named once. */
export class ChainWalk {
  last: Link = START;
  /** The last entry cannot vouch for what stands beside it. */
  doubtful = false;
  private said = -Infinity;

  constructor(private readonly found: (seq: number, what: What) => void) {}

  step(entry: Entry): void {
    const gap = gapBetween(this.last, entry);
    const altered = hashOf(entry) !== entry.hash;
    if (gap) this.say(gap);
    if (altered) this.say([entry.seq, 'altered']);
    else if (!gap && !this.doubtful) this.link(entry);
    this.doubtful = altered;
    this.last = entry;
  }

  /** What the record knows of the chain's end; undefined when the record has lost the matter. */
  end(recorded: RecordedHead | undefined): void {
    const wrong: Wrong | undefined = recorded ? endBeside(this.last, recorded) : [this.last.seq, 'no-matter'];
    if (!wrong) return;
    this.doubtful = true;
    this.say(wrong);
  }

  private link(entry: Entry): void {
    const at = Math.max(this.last.seq, 1);
    if (entry.prev !== this.last.hash) this.say([at, 'replaced']);
    else if (entry.before_hash !== this.last.after_hash) this.say([at, 'state']);
  }

  private say([seq, what]: Wrong): void {
    if (seq === this.said) return;
    this.said = seq;
    this.found(seq, what);
  }
}

function gapBetween(last: Link, { seq }: Entry): Wrong | undefined {
  if (seq === last.seq + 1) return undefined;
  return seq <= last.seq ? [seq, 'surplus'] : [last.seq + 1, 'missing'];
}

function endBeside(last: Link, { seq, head }: RecordedHead): Wrong | undefined {
  if (head === last.hash) return seq === last.seq ? undefined : [last.seq, 'head'];
  if (seq > last.seq) return [last.seq + 1, 'missing'];
  return seq < last.seq ? [seq + 1, 'surplus'] : [last.seq, 'head'];
}
