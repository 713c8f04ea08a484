import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileNameOf } from '@duban/domain/file/file-name';
import { secretMarkIn } from '@duban/domain/file/secret-mark';
import { inspect } from '@duban/files/inspect/inspect';
import { corpus } from '../files/corpus.ts';
import { goodFiles } from '../files/good-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** As the gateway goes about it: the name, then the bytes. */
async function answerTo(name: string, bytes: Buffer): Promise<string> {
  const named = fileNameOf(name);
  if ('code' in named) return named.code;
  if (secretMarkIn(named.name)) return 'file.secret-mark';
  const path = join(folder, 'one');
  writeFileSync(path, bytes);
  return (await inspect(path, named.kind))?.code ?? 'taken';
}

it('takes what programs write', async () => {
  const answers = [];
  for (const [name, bytes] of await goodFiles()) answers.push([name, await answerTo(name, bytes)]);
  expect(answers.filter(([, answer]) => answer !== 'taken')).toEqual([]);
});

it('refuses every hostile upload for the right reason', async () => {
  const hostile = await corpus();
  expect(hostile.length).toBeGreaterThan(200);
  const wrong = [];
  for (const { title, name, bytes, codes } of hostile) {
    const answer = await answerTo(name, bytes);
    if (!(codes as readonly string[]).includes(answer)) wrong.push([title, answer]);
  }
  expect(wrong).toEqual([]);
});
