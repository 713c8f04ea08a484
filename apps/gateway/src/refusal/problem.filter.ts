import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Problem } from '@duban/contracts/http/problem';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { type ProblemError } from './problem-error.ts';
import { problemOf } from './problem-of.ts';

/** The one place where errors become answers: RFC 9457, a code, a trace id, nothing that leaks. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for errors before any route: a malformed URL. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const problem = problemOf(error);
    if (problem.status >= 500) this.note(error, problem, request);
    if (reply.sent || reply.raw.headersSent) return void reply.raw.destroy();
    if (problem.details.retryAfter !== undefined) void reply.header('retry-after', String(problem.details.retryAfter));
    void reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8');
    void reply.header('cache-control', 'no-store').send(JSON.stringify(bodyOf(problem, request.id)));
  }

  private note(error: unknown, { status }: ProblemError, { id, routeOptions }: FastifyRequest): void {
    const cause =
      error instanceof Error
        ? { name: error.name, message: error.message, stack: error.stack }
        : { message: String(error) };
    this.log[status === 503 ? 'warn' : 'error'](
      { trace: id, route: routeOptions?.url, error: cause },
      'request failed',
    );
  }
}

export function bodyOf({ status, code, details }: ProblemError, trace: string): Problem {
  return {
    type: `urn:duban:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    trace,
    ...(details.fields ? { fields: details.fields } : {}),
    ...(details.facts ? { facts: details.facts } : {}),
  };
}
