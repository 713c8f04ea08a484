import { type FastifyReply, type FastifyRequest } from 'fastify';

/** Bound to this host and to https by its name; browsers refuse it otherwise. */
const BOUND = '__Host-sid';
/** On this machine alone, over plain http, where no browser would store the other. */
const LOOPBACK = 'sid';

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const LOOPBACK_IP = /^(::1|(::ffff:)?127\.)/;

/** Whether a request came from this machine to this machine over plain http. */
export const isLoopbackHttp = ({ protocol, host, ip }: Pick<FastifyRequest, 'protocol' | 'host' | 'ip'>): boolean =>
  protocol === 'http' && LOOPBACK_HOST.test(host) && LOOPBACK_IP.test(ip);

export function tokenOf(request: FastifyRequest): string | undefined {
  const bound = request.cookies[BOUND];
  return bound ?? (isLoopbackHttp(request) ? request.cookies[LOOPBACK] : undefined);
}

/** A session cookie without an age: it ends with the browser, or when the session does. */
export function giveToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const loopback = isLoopbackHttp(request);
  void reply.setCookie(loopback ? LOOPBACK : BOUND, token, attributes(!loopback));
}

export function takeToken(request: FastifyRequest, reply: FastifyReply): void {
  if (request.cookies[BOUND] !== undefined) void reply.clearCookie(BOUND, attributes(true));
  if (request.cookies[LOOPBACK] !== undefined) void reply.clearCookie(LOOPBACK, attributes(!isLoopbackHttp(request)));
}

const attributes = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure });
