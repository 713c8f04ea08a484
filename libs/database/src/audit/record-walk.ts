import { type PoolClient } from 'pg';
import { type Entry } from '../ledger/chain.ts';
import { type Broken } from './broken.ts';
import { ChainWalk, type RecordedHead } from './chain-walk.ts';
import { allMatters, isLeftBy, type RecordedMatter } from './matter-reading.ts';

const OTHER_HEADS = 'select id, seq, head from chain';

/** Walks the chains beside what the record says of each: the matters, in the same order, and the heads of the others. */
export class RecordWalk {
  chains = 0;
  entries = 0;
  private chain = '';
  private walk: ChainWalk | undefined;
  private matter: RecordedMatter | undefined;

  private constructor(
    private readonly matters: AsyncGenerator<RecordedMatter>,
    private readonly heads: Map<string, RecordedHead>,
    private readonly found: (broken: Broken) => void,
  ) {}

  static async open(reader: PoolClient, found: (broken: Broken) => void): Promise<RecordWalk> {
    const rows = (await reader.query<RecordedHead & { id: string }>(OTHER_HEADS)).rows;
    const record = new RecordWalk(allMatters(reader), new Map(rows.map((row) => [row.id, row])), found);
    await record.nextMatter();
    return record;
  }

  /** The next entries, in the order of their chains. */
  async take(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (entry.chain !== this.chain || !this.walk) await this.begin(entry.chain);
      this.walk?.step(entry);
    }
    this.entries += entries.length;
  }

  /** There are no more entries: what is left has none. */
  async end(): Promise<void> {
    await this.endWalk();
    while (this.matter) await this.close(this.matter.id, this.newWalk(this.matter.id));
    for (const id of this.heads.keys()) await this.close(id, this.newWalk(id));
  }

  /** Ends the chain that was walked and begins another; matters that lie between have no entries. */
  private async begin(chain: string): Promise<void> {
    await this.endWalk();
    while (this.matter && this.matter.id < chain) await this.close(this.matter.id, this.newWalk(this.matter.id));
    this.chain = chain;
    this.walk = this.newWalk(chain);
  }

  private async endWalk(): Promise<void> {
    if (this.walk) await this.close(this.chain, this.walk);
    this.walk = undefined;
  }

  private async close(chain: string, walk: ChainWalk): Promise<void> {
    this.chains += 1;
    const { matter } = this;
    if (matter?.id === chain) {
      this.closeMatter(walk, matter);
      await this.nextMatter();
    } else {
      walk.end(this.heads.get(chain));
      this.heads.delete(chain);
    }
  }

  private closeMatter(walk: ChainWalk, recorded: RecordedMatter): void {
    const { id, matter } = recorded;
    walk.end({ seq: Number(matter['seq']), head: String(matter['head']) });
    if (!walk.doubtful && !isLeftBy(walk.last, recorded)) this.found({ chain: id, seq: walk.last.seq, what: 'state' });
  }

  private newWalk(chain: string): ChainWalk {
    return new ChainWalk((seq, what) => this.found({ chain, seq, what }));
  }

  private async nextMatter(): Promise<void> {
    const next = await this.matters.next();
    this.matter = next.done ? undefined : next.value;
  }
}
