import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from '@duban/database/ledger/request';
import { type FastifyRequest } from 'fastify';
import { ProblemError } from '../refusal/problem-error.ts';

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{1,200}$/;

/** The key a client makes when its form opens: the same key and body again is the same answer, never a second act. */
export const IdempotencyKey = createParamDecorator((_nothing: unknown, context: ExecutionContext): string =>
  keyOf(context.switchToHttp().getRequest<FastifyRequest>().headers[HEADER]),
);

/** @throws a 400 when the header is missing, or no 1 to 200 visible ASCII characters. */
export function keyOf(header: string | string[] | undefined): string {
  if (typeof header === 'string' && KEY.test(header)) return header;
  const problem = header === undefined ? 'is missing' : 'must be 1 to 200 visible ASCII characters';
  throw new ProblemError(400, 'idempotency.key-missing', { fields: [{ field: 'Idempotency-Key', problem }] });
}

/** How the record knows a repeated request: by person (in the ledger), route, key and body. */
export const requestKey = (route: string, key: string, body: unknown): NonNullable<Request['key']> => ({
  route,
  key,
  bodyHash: createHash('sha256').update(ordered(body)).digest('base64url'),
});

/** JSON with sorted keys, so that the order in which a client writes its fields makes no difference. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, field]) => `${JSON.stringify(name)}:${ordered(field)}`).join(',')}}`;
}
