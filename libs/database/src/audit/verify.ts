import { type Pool } from 'pg';
import { type Broken } from './broken.ts';
import { allEntries } from './entry-reading.ts';
import { RecordWalk } from './record-walk.ts';
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
    for await (const entries of allEntries(snapshot.reader(0))) await record.take(entries);
    await record.end();
    await checkSeals(snapshot.reader(1), key, found);
    return { chains: record.chains, entries: record.entries, broken };
  } finally {
    await snapshot.close();
  }
}
