import { ScanFailure, type ScanVerdict } from './scanner.ts';

/** Longer than any reply of clamd. */
export const LONGEST_REPLY = 1024;
const CLEAN = 'stream: OK\0';
const FOUND = /^stream: ([\x21-\x7e]{1,200}) FOUND\0$/;

/** A whole reply to zINSTREAM, its NUL included. @throws ScanFailure unless it is one of the two that mean something. */
export function verdictIn(reply: string): ScanVerdict {
  if (reply === CLEAN) return 'clean';
  const found = FOUND.exec(reply)?.[1];
  if (found === undefined) throw new ScanFailure('nonsense');
  return { found };
}
