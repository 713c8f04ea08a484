import { type Pool, type PoolClient } from 'pg';
import { type Broken } from './broken.ts';
import { ChainWalk, type RecordedHead } from './chain-walk.ts';
import { allEntries } from './entry-reading.ts';
import { allMatters, isLeftBy, type RecordedMatter } from './matter-reading.ts';
import { checkSeals } from './seal-check.ts';
import { Snapshot } from './snapshot.ts';

/** What a verification read, and what it found broken. */
export interface Verification {
  chains: number;
  entries: number;
  broken: Broken[];
}

export interface VerifyWish {
  /** The sealer's key; without it the seals' signatures are not checked, only what they say. */
  key?: string | undefined;
  /** Told of each broken place as it is found. */
  say?: (broken: Broken) => void;
}

const SYSTEM_HEADS = 'select id, seq, head from chain';

/**
 * Reads the whole record once, in one snapshot and constant memory: every chain from its first entry, every matter
 * against its last one, every seal. Takes two connections of the pool.
 */
export async function verifyChains(pool: Pool, { key, say }: VerifyWish = {}): Promise<Verification> {
  const snapshot = await Snapshot.open(pool, 2);
  const broken: Broken[] = [];
  const found = (one: Broken): void => {
    broken.push(one);
    say?.(one);
  };
  try {
    const record = await RecordWalk.open(snapshot.reader(1), found);
    for await (const entries of allEntries(snapshot.reader(0))) {
      for (const entry of entries) {
        if (entry.chain !== record.chain) await record.turn(entry.chain);
        record.walk?.step(entry);
      }
      record.entries += entries.length;
    }
    await record.turn(undefined);
    await checkSeals(snapshot.reader(1), key, found);
    return { chains: record.chains, entries: record.entries, broken };
  } finally {
    await snapshot.close();
  }
}

/** Walks the chains beside what the record says of each: the matters, in the same order, and the heads of the others. */
class RecordWalk {
  chain: string | undefined;
  walk: ChainWalk | undefined;
  chains = 0;
  entries = 0;
  private matter: RecordedMatter | undefined;

  private constructor(
    private readonly matters: AsyncGenerator<RecordedMatter>,
    private readonly heads: Map<string, RecordedHead>,
    private readonly found: (broken: Broken) => void,
  ) {}

  static async open(reader: PoolClient, found: (broken: Broken) => void): Promise<RecordWalk> {
    const rows = (await reader.query<RecordedHead & { id: string }>(SYSTEM_HEADS)).rows;
    const record = new RecordWalk(allMatters(reader), new Map(rows.map((row) => [row.id, row])), found);
    await record.nextMatter();
    return record;
  }

  /** Ends the chain that was walked and begins the next; what lies between has no entries. */
  async turn(chain: string | undefined): Promise<void> {
    if (this.chain !== undefined) await this.close(this.chain);
    while (this.matter && (chain === undefined || this.matter.id < chain)) await this.close(this.matter.id);
    this.chain = chain;
    this.walk = chain === undefined ? undefined : this.newWalk(chain);
    if (chain === undefined) for (const id of this.heads.keys()) await this.close(id);
  }

  private async close(chain: string): Promise<void> {
    const walk = this.chain === chain && this.walk ? this.walk : this.newWalk(chain);
    this.chains += 1;
    const matter = this.matter?.id === chain ? this.matter : undefined;
    walk.end(matter ? headOf(matter) : this.heads.get(chain));
    this.heads.delete(chain);
    if (!matter) return;
    if (walk.last && !walk.doubtful && !isLeftBy(walk.last, matter))
      this.found({ chain, seq: walk.last.seq, what: 'state' });
    await this.nextMatter();
  }

  private newWalk(chain: string): ChainWalk {
    return new ChainWalk((seq, what) => this.found({ chain, seq, what }));
  }

  private async nextMatter(): Promise<void> {
    const next = await this.matters.next();
    this.matter = next.done ? undefined : next.value;
  }
}

const headOf = ({ matter }: RecordedMatter): RecordedHead => ({
  seq: Number(matter['seq']),
  head: String(matter['head']),
});
