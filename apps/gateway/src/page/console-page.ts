import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { unseen } from '../refusal/problem-error.ts';
import { NOT_BUILT } from './not-built.ts';
import { contentPolicy } from './policy.ts';

/** Where the console is built to, seen from here. */
const BUILT = join(__dirname, '../../../console/dist');
/** Written by the console's build where the nonce of a response belongs. */
const NONCE = '__CSP_NONCE__';

/**
 * Serves the built console at `/`: its files by name, its page for every other address that is no file and not the API's.
 * Names under `assets` carry a hash of their content and are kept by browsers; the page never is.
 */
export async function serveConsole(fastify: FastifyInstance, folder: string = BUILT): Promise<void> {
  const index = join(folder, 'index.html');
  if (existsSync(index)) {
    await fastify.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      index: false,
      cacheControl: false,
      globIgnore: ['index.html'],
      setHeaders,
    });
  }
  const html = existsSync(index) ? readFileSync(index, 'utf8') : NOT_BUILT;
  fastify.get('/*', (request, reply) => page(request, reply, html));
}

function setHeaders(reply: FastifyReply, path: string): void {
  void reply.header(
    'cache-control',
    path.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

function page({ url }: FastifyRequest, reply: FastifyReply, html: string): FastifyReply {
  const path = url.split('?', 1)[0] ?? '';
  const isFile = /\.[a-z0-9]{1,8}$/i.test(path) && path !== '/index.html';
  if (path === '/api' || path.startsWith('/api/') || isFile) throw unseen();
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', contentPolicy(nonce))
    .send(html.replaceAll(NONCE, nonce));
}
