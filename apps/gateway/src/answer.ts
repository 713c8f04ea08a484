import { FastifyAdapter } from '@nestjs/platform-fastify';
import { type FastifyReply } from 'fastify';

/** JSON that is text already, as the record keeps it for a repeated request, with the status it goes out under. */
export class Answer {
  constructor(
    readonly body: string,
    readonly status = 200,
  ) {}

  static of(body: object, status = 200): Answer {
    return new Answer(JSON.stringify(body), status);
  }
}

/** Sends answers as they are; everything else as Nest does. */
export class AnsweringAdapter extends FastifyAdapter {
  override reply(response: FastifyReply, body: unknown, statusCode?: number): FastifyReply {
    // A route that streams has taken the reply over.
    if (response.sent) return response;
    if (!(body instanceof Answer)) return super.reply(response, body, statusCode) as FastifyReply;
    return response.code(body.status).header('content-type', 'application/json; charset=utf-8').send(body.body);
  }
}
