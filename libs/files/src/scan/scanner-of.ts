import { Clamd } from './clamd.ts';
import { ProvenScanner } from './proven-scanner.ts';
import { type Scanner } from './scanner.ts';
import { SignatureCheck } from './signature-check.ts';

/** The scanner of this installation; without one (a demo, a test) its stand-in. */
export const scannerOf = (clamd: { host: string; port: number } | { path: string } | undefined): Scanner =>
  new ProvenScanner(clamd === undefined ? new SignatureCheck() : new Clamd(clamd));
