import { Readable } from 'node:stream';
import { ScanFailure, type Scanner, type ScanVerdict } from './scanner.ts';
import { EICAR } from './signature-check.ts';

/** A scanner is believed for so long after it found the test file, ms. */
const BELIEVED_MS = 60_000;

/** Asks a scanner now and then about a file it must know: one without signatures, or one that says OK to all, is no scanner. */
export class ProvenScanner implements Scanner {
  private provenAt = -Infinity;

  constructor(
    private readonly scanner: Scanner,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get name(): string {
    return this.scanner.name;
  }

  async scan(bytes: Readable, signal: AbortSignal): Promise<ScanVerdict> {
    try {
      if (this.now() - this.provenAt > BELIEVED_MS) await this.prove(signal);
      return await this.scanner.scan(bytes, signal);
    } catch (error) {
      this.provenAt = -Infinity;
      throw error;
    } finally {
      bytes.destroy();
    }
  }

  private async prove(signal: AbortSignal): Promise<void> {
    const verdict = await this.scanner.scan(Readable.from([Buffer.from(EICAR, 'latin1')]), signal);
    if (verdict === 'clean') throw new ScanFailure('blind');
    this.provenAt = this.now();
  }
}
