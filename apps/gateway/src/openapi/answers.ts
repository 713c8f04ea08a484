import { STATUS_CODES } from 'node:http';
import { applyDecorators } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type Shape } from './shape.ts';

interface More {
  status?: number;
  problems?: number[];
  /** Media type of the answer, if it is not JSON. */
  media?: string;
}

/** Documents a route: what it does, what it answers, and the «no» it can say. */
export const Answers = (
  summary: string,
  schema: Shape,
  { status = 200, problems = [401], media }: More = {},
): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ...(problems.includes(401) ? [ApiCookieAuth('sid')] : []),
    ApiResponse({
      status,
      description: STATUS_CODES[status] ?? '',
      content: { [media ?? 'application/json']: { schema } },
    } as never),
    ...problemResponses(problems),
  );

export const NoContent = (summary: string, problems: number[] = []): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({ status: 204, description: 'No Content' }),
    ...problemResponses(problems),
  );

/** The header every changing request carries. */
export const ApiIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Made when the form opens; the same again gives the same answer.',
  });

const problemResponses = (statuses: number[]): MethodDecorator[] =>
  statuses.map((status) =>
    ApiResponse({
      status,
      description: STATUS_CODES[status] ?? '',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    } as never),
  );
