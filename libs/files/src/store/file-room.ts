import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Readable } from 'node:stream';

const HASH = /^[0-9a-f]{64}$/;
/** Where bytes stand that are being received; they have no name yet. */
export const INCOMING = 'incoming';
/** Two letters of a hash make 256 folders. */
export const KEPT = 'kept';

/** 附件库: the bytes of uploads on disk, each under its own hash. What they are called and whose they are, the record knows. */
export class FileRoom {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
  }

  /** A place for bytes that come in, by an id of the caller's. */
  async incoming(id: string): Promise<string> {
    const folder = join(this.folder, INCOMING);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, `${id}.part`);
  }

  /** Keeps received bytes under their hash: on disk before the name appears, and the name on disk before it returns. */
  async keep(received: string, sha256: string): Promise<void> {
    const place = this.placeOf(sha256);
    const folder = join(place, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(received, place);
    await synced(folder);
  }

  remove(sha256: string): Promise<void> {
    return rm(this.placeOf(sha256), { force: true });
  }

  placeOf(sha256: string): string {
    if (!HASH.test(sha256)) throw new Error('no SHA-256');
    return join(this.folder, KEPT, sha256.slice(0, 2), sha256);
  }

  /** Opens kept bytes for reading after they have been found to be those of the hash. Nothing when they are not, or are away. */
  async openProven(sha256: string): Promise<FileHandle | undefined> {
    const handle = await open(this.placeOf(sha256), 'r').catch(() => undefined);
    if (handle === undefined) return undefined;
    if ((await hashOf(handle)) === sha256) return handle;
    await handle.close();
    return undefined;
  }
}

export async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Of the whole file, from its beginning; the handle stays open. */
async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of readingOf(handle)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Reads an open file from its beginning. */
export const readingOf = (handle: FileHandle, close = false): Readable =>
  createReadStream('', { fd: handle, start: 0, autoClose: close });
