import { ScanFailure, type Scanner } from '@duban/files/scan/scanner';
import { type FileRoom, readingOf } from '@duban/files/store/file-room';
import { type QuarantineStore } from '@duban/database/file/quarantine.store';
import { type Logger } from 'pino';

/** Pause between two rounds, ms. */
export const SCAN_MS = 1_000;
const AT_ONCE = 8;
const WITHIN_MS = 30_000;
/** A file that has waited for so many seconds is an alarm: nobody can use it. */
const ALARM_AFTER = 300;

/** What has no verdict: the scanner is away, so asking it for the next one is vain. */
class ScannerAway extends Error {}

/** 查毒: has every file in quarantine scanned until there is a verdict. */
export class FileScanning {
  constructor(
    private readonly quarantine: QuarantineStore,
    private readonly room: FileRoom,
    private readonly scanner: Scanner,
    private readonly log: Logger,
  ) {}

  async round(): Promise<void> {
    try {
      for (const sha256 of await this.quarantine.claim(AT_ONCE)) await this.judge(sha256);
    } catch (error) {
      if (!(error instanceof ScannerAway)) throw error;
    } finally {
      await this.alarm();
    }
  }

  private async judge(sha256: string): Promise<void> {
    const bytes = await this.room.openProven(sha256);
    const by = this.scanner.name;
    if (bytes === undefined) return this.quarantine.judge({ sha256, by: 'quarantine', why: 'file.lost' });
    const verdict = await this.scanner
      .scan(readingOf(bytes, true), AbortSignal.timeout(WITHIN_MS))
      .catch((error: unknown) => this.noVerdict(error));
    if (verdict === undefined) return;
    if (verdict === 'clean') return this.quarantine.judge({ sha256, by });
    await this.quarantine.judge({ sha256, by, why: 'file.malware', found: verdict.found });
    await this.quarantine.removeUnwanted(sha256, () => this.room.remove(sha256));
  }

  private noVerdict(error: unknown): undefined {
    const reason = error instanceof ScanFailure ? error.code : 'failed';
    this.log.warn({ scanner: this.scanner.name, reason }, 'no verdict on a file; it stays in quarantine');
    if (reason === 'away' || reason === 'blind') throw new ScannerAway();
    return undefined;
  }

  private async alarm(): Promise<void> {
    const { files, seconds } = await this.quarantine.waiting();
    if (seconds > ALARM_AFTER) this.log.error({ alarm: 'FILES_UNSCANNED', files, seconds }, 'files wait for a verdict');
  }
}
