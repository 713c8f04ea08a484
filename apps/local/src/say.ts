/** What the person at the keyboard reads; the processes themselves write into log files. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a part of the start and says how long it took. */
export async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const began = Date.now();
  const result = await work();
  say(`  ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}
