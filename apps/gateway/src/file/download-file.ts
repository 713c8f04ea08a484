import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import { type StoredFile } from '@duban/domain/file/stored-file';
import { refused } from '@duban/domain/refusal';
import { SOMEBODY } from '@duban/database/file/file.store';
import { FileRoom, readingOf } from '@duban/files/store/file-room';
import { type Logger } from 'pino';
import { asDownload, attachmentOf } from '../attachment.ts';
import { LOG } from '../log.ts';
import { refusedBy } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type Exchange } from '../session/asking.ts';
import { Sealing } from './sealing.ts';
import { ShowFile } from './show-file.ts';

/** 下载附件: clean ones only, proven to be the bytes that were scanned; each download is an entry, written before a byte goes out. */
@Injectable()
export class DownloadFile {
  constructor(
    private readonly show: ShowFile,
    private readonly room: FileRoom,
    private readonly sealing: Sealing,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async handle(asker: Asker, id: string, exchange: Exchange): Promise<StreamableFile> {
    const file = await this.show.seen(asker, id);
    if (file.state === 'quarantined') throw refusedBy(refused('file.not-clean-yet'));
    if (file.state !== 'clean') throw refusedBy(refused(file.why ?? 'file.unknown'));
    const bytes = await this.room.openProven(file.sha256);
    if (bytes === undefined) {
      this.log.error({ alarm: 'FILE_LOST', file: file.id }, 'the bytes of a file are away or not what they were');
      throw refusedBy(refused('file.lost'));
    }
    await this.note(asker, file).catch(async (error: unknown) => {
      await bytes.close();
      throw error;
    });
    asDownload(exchange);
    const { mediaType: type, size: length, name } = file;
    const answer = { type, length, disposition: attachmentOf(name) };
    return isClosed(file)
      ? new StreamableFile(this.sealing.open(file, await buffer(readingOf(bytes, true))), answer)
      : new StreamableFile(readingOf(bytes, true), answer);
  }

  /** Whose closed file it is, is not written down when he fetches it himself. */
  private note({ actor, ip }: Asker, file: StoredFile): Promise<void> {
    const isOwn = isClosed(file) && file.owner === this.sealing.ownerOf(actor, true);
    const { id, name, unit } = isOwn ? SOMEBODY : actor;
    const body = { sha256: file.sha256, matter: file.matterId };
    const event = { actor: { id, name, unit }, act: 'download-file', object: file.id, body, result: 'done' };
    return this.sealing.events.append({ ...event, ip: isOwn ? null : ip });
  }
}

const isClosed = (file: StoredFile): file is StoredFile & { ownKey: string } => file.ownKey !== null;
