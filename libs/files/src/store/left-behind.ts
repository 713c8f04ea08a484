import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileRoom, INCOMING, KEPT } from './file-room.ts';

const HOUR = 3_600_000;
/** A request ends within minutes; what has come in for longer was broken off by a dead process. */
const HALF_RECEIVED = HOUR;

/** Removes what broken-off uploads have left. */
export async function clearIncoming(room: FileRoom, now = Date.now()): Promise<number> {
  const old = await olderThan(join(room.folder, INCOMING), now - HALF_RECEIVED);
  await Promise.all(old.map((path) => rm(path, { force: true })));
  return old.length;
}

/** Hashes of kept bytes that have not been touched since `before`, folder by folder. */
export async function* keptBefore(room: FileRoom, before: number): AsyncGenerator<string[]> {
  const kept = join(room.folder, KEPT);
  for (const folder of (await readdir(kept).catch(() => [])).sort()) {
    const paths = await olderThan(join(kept, folder), before);
    yield paths.map((path) => path.slice(-64));
  }
}

async function olderThan(folder: string, before: number): Promise<string[]> {
  const old: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtimeMs < before) old.push(path);
  }
  return old;
}
