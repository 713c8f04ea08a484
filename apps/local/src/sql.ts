import { Client } from 'pg';

/** One connection for one errand. */
export async function asking<T>(url: string, errand: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await errand(client);
  } finally {
    await client.end();
  }
}
