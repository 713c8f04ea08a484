import { type PoolClient } from 'pg';
import { type Refusal, refused } from '@duban/domain/refusal';
import { lockFor, whyNotInMatter } from './file-quota.ts';

/** Which files become part of a matter, and in whose name. */
export interface Attachment {
  ids: readonly string[];
  owner: string;
  matterId: string;
}

const LOCKED = {
  name: 'file-attachable',
  text: `select id, size::float8 as size, matter_id as "matterId" from file
    where id = any($1) and owner = $2 and state <> 'refused' order by id for update`,
};
const ATTACH = { name: 'file-attach', text: 'update file set matter_id = $2 where id = any($1) and matter_id is null' };

/**
 * Makes files part of a matter, within the transaction that takes the act. One in quarantine may be handed in: nobody reads it
 * before it is clean.
 * @returns why not: not all of them are the owner's own, live and free; or the matter has no room.
 */
export async function attachFiles(
  client: PoolClient,
  { ids, owner, matterId }: Attachment,
): Promise<Refusal | undefined> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return undefined;
  await lockFor(client, `matter ${matterId}`);
  const { rows } = await client.query<{ id: string; size: number; matterId: string | null }>({
    ...LOCKED,
    values: [wanted, owner],
  });
  const isForeign = rows.some((row) => row.matterId !== null && row.matterId !== matterId);
  if (rows.length < wanted.length || isForeign) return refused('file.unknown');
  const added = rows.filter((row) => row.matterId === null);
  const bytes = added.reduce((sum, { size }) => sum + size, 0);
  const refusal = await whyNotInMatter(client, matterId, { files: added.length, bytes });
  if (!refusal) await client.query({ ...ATTACH, values: [added.map(({ id }) => id), matterId] });
  return refusal;
}
