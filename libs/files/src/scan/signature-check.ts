import { type Readable } from 'node:stream';
import { ScanFailure, type Scanner, type ScanVerdict } from './scanner.ts';

/** The antivirus industry's harmless test file, in pieces, so that no scanner takes this source for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('');
/** One of our own, for tests that must not set off the scanner of the machine they run on. */
export const OWN_SIGNATURE = ['DUBAN-TEST', 'SIGNATURE', 'NOT-A-VIRUS'].join('::');

const SIGNATURES: readonly [string, Buffer][] = [
  ['Eicar-Test-Signature', Buffer.from(EICAR, 'latin1')],
  ['Duban-Test-Signature', Buffer.from(OWN_SIGNATURE, 'latin1')],
];
const LONGEST = Math.max(...SIGNATURES.map(([, bytes]) => bytes.length));

/** Stands in for a scanner in a demo: it knows the two test signatures and no virus. Production refuses to start with it. */
export class SignatureCheck implements Scanner {
  readonly name = 'signatures-of-the-demo';

  async scan(bytes: Readable, signal: AbortSignal): Promise<ScanVerdict> {
    let tail = Buffer.alloc(0);
    for await (const chunk of bytes) {
      if (signal.aborted) throw new ScanFailure('late');
      const window = Buffer.concat([tail, chunk as Buffer]);
      const found = SIGNATURES.find(([, signature]) => window.includes(signature));
      if (found) return { found: found[0] };
      tail = window.subarray(-LONGEST);
    }
    return 'clean';
  }
}
