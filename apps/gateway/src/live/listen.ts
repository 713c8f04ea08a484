import { Injectable } from '@nestjs/common';
import { ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { type Exchange } from '../session/asking.ts';
import { Listener } from './listener.ts';
import { LiveHub } from './live-hub.ts';

/** Opens an event stream; it stays open until the session ends, the client goes, or the gateway stops. */
@Injectable()
export class Listen {
  constructor(private readonly hub: LiveHub) {}

  handle({ request, reply }: Exchange, { actor, tokenHash }: Asker): void {
    if (this.hub.isFull) throw new ProblemError(503, 'busy', { retryAfter: 15 });
    const headers = reply.getHeaders();
    reply.hijack();
    request.raw.socket.setNoDelay(true);
    reply.raw.writeHead(200, {
      ...(headers as Record<string, string>),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    const listener = new Listener(reply.raw, actor, tokenHash);
    this.hub.add(listener);
    listener.begin();
  }
}
