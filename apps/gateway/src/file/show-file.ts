import { Injectable } from '@nestjs/common';
import { type FileView } from '@duban/contracts/http/file-view';
import { mayReadFile } from '@duban/domain/file/may-read-file';
import { type StoredFile } from '@duban/domain/file/stored-file';
import { FileStore } from '@duban/database/file/file.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { isUuid } from '../refusal/cursor.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { fileView } from './file-view.ts';
import { Sealing } from './sealing.ts';

/** 查看附件: what is known of a file; asked anew each time. */
@Injectable()
export class ShowFile {
  constructor(
    private readonly files: FileStore,
    private readonly ledger: Ledger,
    private readonly sealing: Sealing,
  ) {}

  async one(asker: Asker, id: string): Promise<FileView> {
    return fileView(await this.seen(asker, id));
  }

  /** @throws a 404 for whoever may not have it. */
  async seen({ actor }: Asker, id: string): Promise<StoredFile> {
    const file = isUuid(id) ? await this.files.one(id.toLowerCase()) : undefined;
    const matter = file?.matterId ? await this.ledger.look(file.matterId) : undefined;
    if (!file) throw unseen();
    const owner = this.sealing.ownerOf(actor, file.ownKey !== null);
    if (!mayReadFile(actor, owner, file, matter?.matter)) throw unseen();
    return this.sealing.shown(file);
  }
}
