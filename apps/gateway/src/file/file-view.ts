import { type FileView } from '@duban/contracts/http/file-view';
import { type StoredFile } from '@duban/domain/file/stored-file';

export const fileView = ({
  owner: _owner,
  uploadedBy: _by,
  ownKey,
  matterId,
  draftId,
  ...file
}: StoredFile): FileView => ({
  ...file,
  closed: ownKey !== null,
  matter: matterId,
  draft: draftId,
});
