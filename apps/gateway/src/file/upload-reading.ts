import { type MultipartFile } from '@fastify/multipart';
import { FILE_LIMITS } from '@duban/domain/file/file-limits';
import { type FileKind } from '@duban/domain/file/file-kind';
import { fileNameOf } from '@duban/domain/file/file-name';
import { secretMarkIn } from '@duban/domain/file/secret-mark';
import { refused } from '@duban/domain/refusal';
import { receive, type Received } from '@duban/files/store/receive';
import { type FastifyRequest } from 'fastify';
import { isUuid } from '../refusal/cursor.ts';
import { invalid, ProblemError } from '../refusal/problem-error.ts';
import { fileProblem } from './file-problem.ts';

const MB = 1024 * 1024;
const LIMITS = {
  fieldNameSize: 50,
  fieldSize: 100,
  fields: 3,
  fileSize: FILE_LIMITS.size,
  files: 1,
  headerPairs: 20,
  parts: 4,
};
const SLOT = /^[a-z0-9-]{1,64}$/;

/** What a form of one file says; its bytes stand at the path that was given. */
export interface Upload extends Received {
  name: string;
  kind: FileKind;
  draftId: string | null;
  slot: string | null;
  /** 密存: kept closed, as a complaint's papers are. */
  isClosed: boolean;
}

type Fields = Pick<Upload, 'draftId' | 'slot' | 'isClosed'>;
type FileOfForm = Omit<Upload, keyof Fields>;
/** What of a form is known so far. */
export type Gathered = Partial<Fields> & { file?: FileOfForm };

/** Reads `file`, and `draft`, `slot` and `closed` if they are there, writing the bytes to the path as they come. @throws the «no» to it. */
export async function readUpload(request: FastifyRequest, path: string, gathered: Gathered = {}): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemError(415, 'request.media-type');
  await partsOf(request, path, gathered).catch((error: unknown) => {
    throw isKnown(error) ? error : invalid([{ field: 'body', problem: 'is no whole multipart/form-data' }]);
  });
  if (!gathered.file) throw invalid([{ field: 'file', problem: 'is missing' }]);
  const { file, draftId = null, slot = null, isClosed = false } = gathered;
  return { ...file, draftId, slot, isClosed };
}

/** The parser's own errors carry no status: a missing boundary, an end before the end. The disk's are no fault of the form. */
const isKnown = (error: unknown): boolean =>
  error instanceof ProblemError ||
  typeof (error as { statusCode?: unknown }).statusCode === 'number' ||
  typeof (error as { syscall?: unknown }).syscall === 'string';

async function partsOf(request: FastifyRequest, path: string, gathered: Gathered): Promise<void> {
  for await (const part of request.parts({ limits: LIMITS, preservePath: true })) {
    if (part.type === 'file') gathered.file = await fileOf(part, path);
    else Object.assign(gathered, fieldOf(part.fieldname, String(part.value)));
  }
}

const tooLarge = () => fileProblem(refused('file.too-large', { most: FILE_LIMITS.size / MB }));

async function fileOf(part: MultipartFile, path: string): Promise<FileOfForm> {
  try {
    if (part.fieldname !== 'file') throw invalid([{ field: part.fieldname, problem: 'should not exist' }]);
    const named = fileNameOf(part.filename ?? '');
    if ('code' in named) throw fileProblem(named);
    const mark = secretMarkIn(named.name);
    if (mark !== undefined) throw fileProblem(refused('file.secret-mark', { mark }));
    // The parser would go on to the end of the request; nobody waits for that.
    part.file.once('limit', () => part.file.destroy(tooLarge()));
    const received = await receive(part.file, path);
    if (part.file.truncated) throw tooLarge();
    return { ...named, ...received };
  } finally {
    // What is still coming of it is let go.
    part.file.resume();
  }
}

function fieldOf(field: string, value: string): Partial<Fields> {
  if (field === 'draft' && isUuid(value)) return { draftId: value.toLowerCase() };
  if (field === 'slot' && SLOT.test(value)) return { slot: value };
  if (field === 'closed' && value === 'yes') return { isClosed: true };
  const isOurs = ['draft', 'slot', 'closed'].includes(field);
  throw invalid([{ field, problem: isOurs ? `is no ${field}` : 'should not exist' }]);
}
