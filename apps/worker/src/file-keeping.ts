import { clearIncoming, keptBefore } from '@duban/files/store/left-behind';
import { type FileRoom } from '@duban/files/store/file-room';
import { type QuarantineStore } from '@duban/database/file/quarantine.store';

/** Pause between two rounds, ms. */
export const KEEPING_MS = 10 * 60_000;
const DAY = 86_400_000;
const AT_ONCE = 200;

/** 清理: what broken-off uploads left, files that nobody handed in within a day, and bytes that no file has. */
export async function keepFiles(quarantine: QuarantineStore, room: FileRoom): Promise<void> {
  const remove = (sha256: string) => quarantine.removeUnwanted(sha256, () => room.remove(sha256));
  await clearIncoming(room);
  for (let forgotten = await quarantine.forget(AT_ONCE); forgotten.length > 0;) {
    for (const sha256 of forgotten) await remove(sha256);
    forgotten = await quarantine.forget(AT_ONCE);
  }
  for await (const hashes of keptBefore(room, Date.now() - DAY))
    for (const sha256 of await quarantine.unknown(hashes)) await remove(sha256);
}
