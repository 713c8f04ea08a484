import { createHash } from 'node:crypto';
import { readSheet } from '@duban/papers/sheet-rows';
import { type FdiList, readFdiList } from '@duban/domain/reward/fdi-list';
import { type FastifyRequest } from 'fastify';
import { isStorable } from '../refusal/plain-text.ts';
import { invalid, ProblemError } from '../refusal/problem-error.ts';

const LIMITS = { fieldNameSize: 50, fields: 0, fileSize: 10 * 1024 * 1024, files: 1, headerPairs: 50, parts: 1 };
const LONGEST_NAME = 200;

export interface ListUpload {
  bytes: Uint8Array;
  fileName: string;
  sha256: string;
}

/** Reads `file` of a multipart request. @throws a 400 when it is broken, a 413 when it is more than 10 MB. */
export async function listUpload(request: FastifyRequest): Promise<ListUpload> {
  if (!request.isMultipart()) throw new ProblemError(415, 'request.media-type');
  const file = await fileOf(request).catch((error: unknown) => {
    throw isKnown(error) ? error : invalid([{ field: 'body', problem: 'is no whole multipart/form-data' }]);
  });
  if (!file) throw invalid([{ field: 'file', problem: 'is missing' }]);
  return { ...file, sha256: createHash('sha256').update(file.bytes).digest('hex') };
}

async function fileOf(request: FastifyRequest): Promise<Omit<ListUpload, 'sha256'> | undefined> {
  let file: Omit<ListUpload, 'sha256'> | undefined;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type !== 'file' || part.fieldname !== 'file')
      throw invalid([{ field: part.fieldname, problem: 'should not exist' }]);
    if (part.filename.length > LONGEST_NAME || !isStorable(part.filename))
      throw invalid([{ field: 'file', problem: `must have a name of at most ${LONGEST_NAME} plain characters` }]);
    file = { bytes: await part.toBuffer(), fileName: part.filename };
  }
  return file;
}

/** The parser's own errors carry no status: a missing boundary, an end before the end. */
const isKnown = (error: unknown): boolean =>
  error instanceof ProblemError || typeof (error as { statusCode?: unknown }).statusCode === 'number';

/** @throws a 400 that names what is wrong with the file or its headings; then nothing of it is kept. */
export async function listIn({ bytes }: Pick<ListUpload, 'bytes'>): Promise<FdiList> {
  const sheet = await readSheet(bytes);
  if ('unreadable' in sheet) throw unreadable(sheet.unreadable, sheet.detail);
  const list = readFdiList(sheet.rows);
  if (!('problems' in list)) return list;
  const fields = list.problems.map(({ column, problem }) => ({ field: column, problem }));
  throw new ProblemError(400, 'fdi-list.unreadable', { fields });
}

function unreadable(why: string, detail: string): ProblemError {
  const fields = [{ field: 'file', problem: `${why}: ${detail}` }];
  return why === 'too-large'
    ? new ProblemError(413, 'request.too-large', { fields })
    : new ProblemError(400, 'fdi-list.unreadable', { fields, facts: { why, detail } });
}
