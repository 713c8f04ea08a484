import { HttpException } from '@nestjs/common';
import { isDatabaseAway } from './database-away.ts';
import { invalid, ProblemError } from './problem-error.ts';

/** Seconds a client should wait when the database is away. */
const RETRY_AFTER = 1;

/** What the person is told of an error: known problems as they are, everything else without a word of it. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HttpException) return ofStatus(error.getStatus(), error.message);
  if (isDatabaseAway(error)) return new ProblemError(503, 'busy', { retryAfter: RETRY_AFTER });
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  const fromDoor = typeof statusCode === 'number' && statusCode < 500;
  return fromDoor
    ? ofStatus(statusCode, typeof code === 'string' ? code : 'malformed')
    : new ProblemError(500, 'internal');
}

/** What the framework says «no» to, before a route is reached or its body is read. */
const KNOWN: Readonly<Record<number, ConstructorParameters<typeof ProblemError>>> = {
  404: [404, 'not-found'],
  405: [404, 'not-found'],
  406: [415, 'request.media-type'],
  413: [413, 'request.too-large'],
  414: [414, 'request.too-large'],
  415: [415, 'request.media-type'],
  503: [503, 'busy', { retryAfter: RETRY_AFTER }],
};

function ofStatus(status: number, what: string): ProblemError {
  const known = KNOWN[status];
  if (known) return new ProblemError(...known);
  return status < 500 ? invalid([{ field: 'request', problem: what }]) : new ProblemError(500, 'internal');
}
