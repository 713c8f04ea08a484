import { type Pool, type PoolClient } from 'pg';

/** Readers of one moment of the record, so that what is written meanwhile looks broken to nobody. */
export class Snapshot {
  private constructor(private readonly readers: PoolClient[]) {}

  /** @param count of readers; each takes a connection of the pool until `close`. */
  static async open(pool: Pool, count: number): Promise<Snapshot> {
    const readers: PoolClient[] = [];
    const snapshot = new Snapshot(readers);
    try {
      let shared: string | undefined;
      for (let index = 0; index < count; index += 1) {
        const reader = await pool.connect();
        readers.push(reader);
        shared = await beginReading(reader, shared);
      }
      return snapshot;
    } catch (error) {
      await snapshot.close();
      throw error;
    }
  }

  reader(index: number): PoolClient {
    const reader = this.readers[index];
    if (!reader) throw new RangeError(`no reader ${index}`);
    return reader;
  }

  async close(): Promise<void> {
    for (const reader of this.readers.splice(0)) {
      const ended = await reader.query('rollback').catch((failure: Error) => failure);
      reader.release(ended instanceof Error ? ended : undefined);
    }
  }
}

async function beginReading(reader: PoolClient, shared: string | undefined): Promise<string> {
  await reader.query('begin transaction isolation level repeatable read read only');
  if (shared !== undefined) await reader.query(`set transaction snapshot '${shared}'`);
  // A verification may take longer than any act is allowed to.
  await reader.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
  await reader.query(`set local time zone interval '+08:00' hour to minute`);
  if (shared !== undefined) return shared;
  const exported = await reader.query<{ name: string }>('select pg_export_snapshot() as name');
  return exported.rows[0]?.name ?? '';
}

/** All rows of a question in constant memory; the next portion is under way while this one is worked on. */
export async function* portions<R extends object>(
  reader: PoolClient,
  question: string,
  size: number,
): AsyncGenerator<R[]> {
  await reader.query(`declare portion no scroll cursor for ${question}`);
  const fetch = `fetch forward ${size} from portion`;
  const ask = async (): Promise<R[]> => (await reader.query<R>(fetch)).rows;
  let coming = ask();
  for (;;) {
    const rows = await coming;
    if (rows.length === 0) break;
    coming = ask();
    // Somebody who stops early never looks at what was under way.
    coming.catch(() => undefined);
    yield rows;
  }
  await reader.query('close portion');
}
