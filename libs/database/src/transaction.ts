import { type Pool, type PoolClient, type QueryConfig } from 'pg';

/** Names the last statement of a transaction, which need not be waited for before COMMIT is sent. */
export type Last = (statement: QueryConfig) => void;

/**
 * One transaction: committed when the work is done, rolled back when it throws. BEGIN goes out in one breath with what the
 * work asks first, and the statement it names as its last one with COMMIT; where that one fails, COMMIT commits nothing.
 */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient, last: Last) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const onLoss = (error: Error): void => void (lost = error);
  // A connection that is lost between two statements would otherwise end the process.
  client.on('error', onLoss);
  let final: QueryConfig | undefined;
  try {
    const [, result] = await inOneBreath(client, () => [
      client.query('begin'),
      work(client, (statement) => (final = statement)),
    ]);
    await inOneBreath(client, () => [final && client.query(final), client.query('commit')]);
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away; the server rolls back.
    await client.query('rollback').catch(onLoss);
    throw error;
  } finally {
    client.off('error', onLoss);
    client.release(lost);
  }
}

/** What is asked at once is written to the server at once: one packet, and one awakening of either side. */
function inOneBreath<T extends unknown[]>(
  { connection }: PoolClient,
  ask: () => [...T],
): ReturnType<typeof Promise.all<T>> {
  connection.stream.cork();
  try {
    return Promise.all(ask());
  } finally {
    connection.stream.uncork();
  }
}
