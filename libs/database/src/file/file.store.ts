import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type StoredFile } from '@duban/domain/file/stored-file';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { FILE_COLUMNS, fileOf, type FileRow } from './file-columns.ts';
import { lockFor, whyNotInDraft, whyNotToday } from './file-quota.ts';

/** A file that was received and looked through. */
export type NewFile = Omit<StoredFile, 'id' | 'at' | 'matterId' | 'uploadedBy' | 'why'>;

/** Who sent a closed file is not written down. */
export const SOMEBODY = { id: 'somebody', name: '', unit: null };

const INSERT = {
  name: 'file-insert',
  text: `insert into file (id, owner, uploaded_by, name, size, sha256, media_type, state, scanned_by, at, stored_at, draft_id, slot,
      own_key)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, business_now(), clock_timestamp(), $10, $11, $12) returning ${FILE_COLUMNS}`,
};
const ONE = { name: 'file-one', text: `select ${FILE_COLUMNS} from file where id = $1` };

export class FileStore {
  constructor(private readonly pool: Pool) {}

  async one(id: string): Promise<StoredFile | undefined> {
    const { rows } = await this.pool.query<FileRow>({ ...ONE, values: [id] });
    return rows[0] && fileOf(rows[0]);
  }

  /**
   * Takes a file into the record, once for its key and within the quotas of its owner and its draft.
   * @param put brings the bytes to their place; while it runs nobody removes bytes of that hash.
   */
  keep(
    file: NewFile,
    request: Keyed,
    put: () => Promise<void>,
    answer: (file: StoredFile) => unknown,
  ): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      await lockFor(client, `owner ${file.owner}`);
      await demandRoom(client, file);
      await lockFor(client, `bytes ${file.sha256}`);
      await put();
      const kept = await inserted(client, file, request.actor.id);
      await appendEvent(client, uploadOf(kept, request));
      return answer(kept);
    });
  }
}

async function demandRoom(client: PoolClient, { owner, size, draftId }: NewFile): Promise<void> {
  const refusal =
    (await whyNotToday(client, owner, size)) ??
    (draftId === null ? undefined : await whyNotInDraft(client, draftId, owner, { files: 1, bytes: size }));
  if (refusal) refuseOnce(refusal);
}

async function inserted(client: PoolClient, file: NewFile, person: string): Promise<StoredFile> {
  const { owner, name, size, sha256, mediaType, state, scannedBy, draftId, slot, ownKey } = file;
  const by = ownKey === null ? person : null;
  const values = [randomUUID(), owner, by, name, size, sha256, mediaType, state, scannedBy, draftId, slot, ownKey];
  const { rows } = await client.query<FileRow>({ ...INSERT, values });
  if (!rows[0]) throw new Error('no file was kept');
  return fileOf(rows[0]);
}

const uploadOf = ({ id, size, sha256, mediaType, state, ownKey }: StoredFile, { actor, ip }: Keyed) => ({
  actor: ownKey === null ? { id: actor.id, name: actor.name, unit: actor.unit } : SOMEBODY,
  act: 'upload-file',
  object: id,
  body: { size, sha256, mediaType },
  ip: ownKey === null ? (ip ?? null) : null,
  result: state,
});
