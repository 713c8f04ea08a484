import { type Readable } from 'node:stream';

/** What a malware scanner says of a file: clean, or the name of what it found. */
export type ScanVerdict = 'clean' | { found: string };

export const SCAN_FAILURES = ['away', 'late', 'cut-off', 'nonsense', 'too-early', 'blind'] as const;
export type ScanFailureCode = (typeof SCAN_FAILURES)[number];

/** No verdict: the file stays in quarantine. Never what the other side wrote, which might be anything. */
export class ScanFailure extends Error {
  constructor(readonly code: ScanFailureCode) {
    super(`no verdict of the malware scanner: ${code}`);
  }
}

/** 病毒检查. @throws ScanFailure when there is no verdict within the time the signal gives. */
export interface Scanner {
  /** Kept with each verdict. */
  readonly name: string;
  scan(bytes: Readable, signal: AbortSignal): Promise<ScanVerdict>;
}
