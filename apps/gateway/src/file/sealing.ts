import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { keyIn, newKey } from '@duban/database/secret/own-key';
import { SecretBox } from '@duban/database/secret/secret-box';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { closedOwner } from '@duban/database/file/closed-owner';
import { fileOwnerOf } from '@duban/domain/file/may-read-file';
import { type StoredFile } from '@duban/domain/file/stored-file';
import { type Actor } from '@duban/domain/unit/actor';

/** What of a closed file stands in its row. */
export interface Closed {
  name: string;
  sha256: string;
  ownKey: string;
}

const BYTES = 'file|bytes';
const KEY = 'file|own_key';
const namePlace = (sha256: string): string => `file|name|${sha256}`;

/** 密存: a complaint's papers lie closed on disk, and the record says neither whose they are nor what they are called. */
@Injectable()
export class Sealing {
  constructor(
    private readonly box: SecretBox,
    /** Where uploads and downloads are written down. */
    readonly events: SystemLog,
  ) {}

  /** In whose name files are kept; closed ones under a fingerprint of it. */
  ownerOf(actor: Pick<Actor, 'unit' | 'id'>, isClosed: boolean): string {
    const owner = fileOwnerOf(actor);
    return isClosed ? closedOwner(this.box, owner) : owner;
  }

  /** Closes received bytes in their place, under a new key. */
  async close(name: string, received: string): Promise<Closed> {
    const key = newKey(this.box, KEY);
    const bytes = key.box.closeBytes(await readFile(received), BYTES);
    await writeFile(received, bytes, { flush: true });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { sha256, name: key.box.close(name, namePlace(sha256)), ownKey: key.closed };
  }

  /** The row with the name it has for who may read it. */
  shown(file: StoredFile): StoredFile {
    if (file.ownKey === null) return file;
    return { ...file, name: keyIn(this.box, file.ownKey, KEY).open(file.name, namePlace(file.sha256)) };
  }

  open({ ownKey }: StoredFile & { ownKey: string }, bytes: Buffer): Buffer {
    return keyIn(this.box, ownKey, KEY).openBytes(bytes, BYTES);
  }
}
