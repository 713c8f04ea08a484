import { createReadStream } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { refused } from '@duban/domain/refusal';
import { QuarantineStore } from '@duban/database/file/quarantine.store';
import { ScanFailure, type Scanner } from '@duban/files/scan/scanner';
import { FileRoom } from '@duban/files/store/file-room';
import { type Logger } from 'pino';
import { LOG } from '../log.ts';
import { fileProblem } from './file-problem.ts';

export const SCANNER = Symbol('scanner');
/** A person waits for this one; where it gives no verdict the worker asks again. */
const WITHIN_MS = 2_000;

/** 首次查毒: one attempt while the sender waits. No verdict leaves the file in quarantine. */
@Injectable()
export class FirstScan {
  constructor(
    @Inject(SCANNER) private readonly scanner: Scanner,
    private readonly quarantine: QuarantineStore,
    private readonly room: FileRoom,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** @throws the «no» to malware; other files with the same bytes are refused with it. */
  async of(path: string, sha256: string): Promise<{ state: 'clean' | 'quarantined'; scannedBy: string | null }> {
    const verdict = await this.verdictOn(path);
    if (verdict === undefined) return { state: 'quarantined', scannedBy: null };
    const by = this.scanner.name;
    if (verdict === 'clean') return { state: 'clean', scannedBy: by };
    await this.quarantine.judge({ sha256, by, why: 'file.malware', found: verdict.found });
    await this.quarantine.removeUnwanted(sha256, () => this.room.remove(sha256));
    throw fileProblem(refused('file.malware'));
  }

  private async verdictOn(path: string): Promise<Awaited<ReturnType<Scanner['scan']>> | undefined> {
    try {
      return await this.scanner.scan(createReadStream(path), AbortSignal.timeout(WITHIN_MS));
    } catch (error) {
      const reason = error instanceof ScanFailure ? error.code : 'failed';
      this.log.warn({ scanner: this.scanner.name, reason }, 'no verdict on an upload; it stays in quarantine');
      return undefined;
    }
  }
}
