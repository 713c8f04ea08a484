import { type Correction } from '@duban/domain/plan/correction';
import { type FastifyRequest } from 'fastify';
import { invalid, ProblemError } from '../refusal/problem-error.ts';
import { shaped } from '../refusal/shape.pipe.ts';
import { CorrectionDto } from './correction.dto.ts';

/** Largest file, 20 MB; what is longer is refused, not cut. */
const MOST_BYTES = 20 * 1024 * 1024;
const LIMITS = {
  fieldNameSize: 50,
  fieldSize: 2 * 1024 * 1024,
  fields: 1,
  fileSize: MOST_BYTES,
  files: 1,
  headerPairs: 50,
  parts: 2,
};

export interface PlanUpload {
  bytes: Uint8Array;
  fileName: string;
  corrections: Correction[];
}

/** Reads `file` and, if it is there, `corrections` of a multipart request. @throws a 400 when it is broken or cut off. */
export async function planUpload(request: FastifyRequest): Promise<PlanUpload> {
  if (!request.isMultipart()) throw new ProblemError(415, 'request.media-type');
  const { file, corrections = [] } = await partsOf(request).catch((error: unknown) => {
    throw isKnown(error) ? error : invalid([{ field: 'body', problem: 'is no whole multipart/form-data' }]);
  });
  if (!file) throw invalid([{ field: 'file', problem: 'is missing' }]);
  return { ...file, corrections };
}

interface Parts {
  file?: Omit<PlanUpload, 'corrections'>;
  corrections?: Correction[];
}

async function partsOf(request: FastifyRequest): Promise<Parts> {
  const parts: Parts = {};
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'file' && part.fieldname === 'file')
      parts.file = { bytes: await part.toBuffer(), fileName: part.filename };
    else if (part.type === 'field' && part.fieldname === 'corrections')
      parts.corrections = correctionsIn(part.value, part.valueTruncated);
    else throw invalid([{ field: part.fieldname, problem: 'should not exist' }]);
  }
  return parts;
}

/** The parser's own errors carry no status: a missing boundary, an end before the end. */
const isKnown = (error: unknown): boolean =>
  error instanceof ProblemError || typeof (error as { statusCode?: unknown }).statusCode === 'number';

function correctionsIn(value: unknown, truncated: boolean | undefined): Correction[] {
  if (truncated) throw new ProblemError(413, 'request.too-large');
  const list = parsed(value);
  if (!Array.isArray(list)) throw invalid([{ field: 'corrections', problem: 'must be a JSON list' }]);
  return list.map((one, place) => shaped(CorrectionDto, one, `corrections.${place}`));
}

function parsed(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return undefined;
  }
}
