import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from './asker.ts';

/** The parameter of a controller method that is the asking person. */
export const Asking = createParamDecorator((_nothing: unknown, context: ExecutionContext): Asker => {
  const { asker } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!asker) throw new ProblemError(401, 'session.needed');
  return asker;
});

/** Request and reply, for the few routes that set a cookie, stream, or read a file. */
export class Exchange {
  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}
}

export const Exchanging = createParamDecorator((_nothing: unknown, context: ExecutionContext): Exchange => {
  const http = context.switchToHttp();
  return new Exchange(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
});
