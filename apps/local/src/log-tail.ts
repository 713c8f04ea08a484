import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const looked = 16_384;

/** The last lines of a log file, without reading all of it. */
export function lastLines(file: string, count: number): string {
  try {
    const log = openSync(file, 'r');
    const { size } = fstatSync(log);
    const end = Buffer.alloc(Math.min(size, looked));
    readSync(log, end, 0, end.length, size - end.length);
    closeSync(log);
    return end.toString('utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(no log)';
  }
}
