import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pool } from 'pg';
import { found, type Finding } from './findings.ts';

interface Kept {
  id: string;
  sha256: string;
  size: string;
}

/** I12: the bytes of every file that is not refused are there, as long and with the hash that the record says. */
export async function againstFiles(pool: Pool, folder: string): Promise<Finding[]> {
  const { rows } = await pool.query<Kept>(`select id, sha256, size from file where state <> 'refused'`);
  const wrong: unknown[] = [];
  for (const row of rows) {
    const bytes = await readFile(join(folder, 'kept', row.sha256.slice(0, 2), row.sha256)).catch(() => undefined);
    const isRight =
      bytes?.length === Number(row.size) && createHash('sha256').update(bytes).digest('hex') === row.sha256;
    if (!isRight) wrong.push(row);
  }
  return found('I12 the bytes of files are what the record says', wrong);
}

/** I12: nothing is called clean that no scanner has looked through. */
export async function againstScanner(pool: Pool, scanned: ReadonlySet<string>): Promise<Finding[]> {
  const { rows } = await pool.query<Kept>(`select id, sha256, size from file where state = 'clean'`);
  return found(
    'I12 clean is what a scanner found clean',
    rows.filter(({ sha256 }) => !scanned.has(sha256)),
  );
}
