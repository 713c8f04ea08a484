import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { contentPolicy, PERMISSIONS } from './page/policy.ts';
import { isDeeperThan } from './refusal/depth.ts';
import { invalid, ProblemError } from './refusal/problem-error.ts';
import { isForeign } from './session/origin.ts';

/** Deepest nesting of a body. */
const DEEPEST = 20;
/** A whole plan comes as one body; every other stays under the general limit. */
const PLAN_BYTES = 8 * 1024 * 1024;
const POLICY = contentPolicy();

/** What every request passes before any route: headers, cookie, origin, limits; and the line in the log when it has left. */
export async function furnishDoor(app: NestFastifyApplication, log: Logger): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.removeContentTypeParser('text/plain');
  fastify.decorateRequest('asker', null);
  fastify.addHook('onRoute', (route) => {
    if (route.url === '/api/plans' && route.method === 'POST') route.bodyLimit = PLAN_BYTES;
  });
  await app.register(
    helmet as never,
    {
      contentSecurityPolicy: false,
      frameguard: { action: 'deny' },
      referrerPolicy: { policy: 'no-referrer' },
    } as never,
  );
  await app.register(cookie as never);
  await app.register(multipart as never);
  fastify.addHook('onRequest', welcome);
  fastify.addHook('preValidation', measure);
  fastify.addHook('onResponse', (request, reply, done) => {
    note(log, request, reply);
    done();
  });
}

function welcome(request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void {
  void reply
    .header('x-trace-id', request.id)
    .header('permissions-policy', PERMISSIONS)
    .header('content-security-policy', POLICY);
  const isApi = (request.routeOptions.url ?? request.url).startsWith('/api');
  if (isApi) void reply.header('cache-control', 'no-store');
  const foreign = isApi && isForeign(request.headers, request.host, request.protocol);
  done(foreign ? new ProblemError(403, 'origin.foreign') : undefined);
}

function measure(request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  const tooDeep = isDeeperThan(request.body, DEEPEST);
  done(tooDeep ? invalid([{ field: 'body', problem: `must not be nested deeper than ${DEEPEST}` }]) : undefined);
}

/** One line a request: the route, not the address, which may hold what somebody searched for. */
function note(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  log.info({
    trace: request.id,
    method: request.method,
    route: request.routeOptions.url ?? 'none',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    person: isNamed(request) ? request.asker?.actor.id : undefined,
  });
}

/** Who complains, or sends papers, is written down nowhere (trust §7): a moment and a name beside it would tell. */
function isNamed({ asker, routeOptions }: FastifyRequest): boolean {
  const isConfidential = /^\/api\/(my\/complaint|files)/.test(routeOptions.url ?? '');
  return asker?.actor.role !== 'enterprise-agent' || !isConfidential;
}
