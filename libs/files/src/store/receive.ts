import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { type Readable } from 'node:stream';

/** What came in: bytes and their hash. */
export interface Received {
  size: number;
  sha256: string;
}

/** Writes what comes in to a new file, chunk by chunk, and has it on disk before it returns. Nothing is held in memory. */
export async function receive(bytes: Readable, path: string): Promise<Received> {
  const file = await open(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of bytes) {
      hash.update(chunk as Buffer);
      await file.writeFile(chunk as Buffer);
      size += (chunk as Buffer).length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}
