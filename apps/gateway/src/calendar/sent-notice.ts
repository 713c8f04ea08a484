import { parseHolidayNotice } from '@duban/domain/calendar/calendar-file';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type FastifyRequest } from 'fastify';
import { invalid, ProblemError } from '../refusal/problem-error.ts';

/** A notice is a page of days; what is longer is none. */
const MOST_BYTES = 64 * 1024;
const LIMITS = { fieldNameSize: 50, fields: 0, fileSize: MOST_BYTES, files: 1, headerPairs: 50, parts: 1 };

/** The notice of a request: its JSON body, or the one file of a form. @throws a 400 that names every wrong field. */
export async function sentNotice(request: FastifyRequest): Promise<CalendarYear> {
  return noticeOf(request.isMultipart() ? jsonOf(await fileOf(request)) : request.body, '');
}

/** @param above path of the notice in the body, with its dot. */
export function noticeOf(json: unknown, above: string): CalendarYear {
  const parsed = parseHolidayNotice(json);
  if ('ok' in parsed) return parsed.ok;
  throw invalid(
    parsed.errors.map((error) => {
      const colon = error.indexOf(': ');
      return { field: above + error.slice(0, colon), problem: error.slice(colon + 2) };
    }),
  );
}

async function fileOf(request: FastifyRequest): Promise<Buffer> {
  try {
    const file = await request.file({ limits: LIMITS });
    if (file?.fieldname === 'file') return await file.toBuffer();
  } catch (error) {
    const known = error instanceof ProblemError || typeof (error as { statusCode?: unknown }).statusCode === 'number';
    throw known ? error : invalid([{ field: 'body', problem: 'is no whole multipart/form-data' }]);
  }
  throw invalid([{ field: 'file', problem: 'is missing' }]);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw invalid([{ field: 'file', problem: 'is no JSON' }]);
  }
}
