import { type StoredFile } from '@duban/domain/file/stored-file';
import { instantIn } from '../instants.ts';

export const FILE_COLUMNS = `id, owner, uploaded_by as "uploadedBy", own_key as "ownKey", name, size::float8 as size, sha256,
  media_type as "mediaType", state, why, scanned_by as "scannedBy", at, matter_id as "matterId", draft_id as "draftId", slot`;

export type FileRow = Omit<StoredFile, 'at'> & { at: Date };

export const fileOf = (row: FileRow): StoredFile => ({ ...row, at: instantIn(row.at) });
