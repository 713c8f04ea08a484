import { NotFoundException } from '@nestjs/common';
import { refusedBy } from './problem-error.ts';
import { problemOf } from './problem-of.ts';
import { bodyOf } from './problem.filter.ts';

const failing = (more: object) => Object.assign(new Error('secret detail'), more);

it.each([
  ['a refusal', refusedBy({ code: 'matter.closed', facts: { at: 'x' } }), 409, 'matter.closed'],
  ['no such route', new NotFoundException('Cannot GET /x'), 404, 'not-found'],
  [
    'a body that is no JSON',
    failing({ statusCode: 400, code: 'FST_ERR_CTP_INVALID_JSON_BODY' }),
    400,
    'request.invalid',
  ],
  ['a body too large', failing({ statusCode: 413 }), 413, 'request.too-large'],
  ['a file too large', failing({ statusCode: 413, code: 'FST_REQ_FILE_TOO_LARGE' }), 413, 'request.too-large'],
  ['another media type', failing({ statusCode: 415 }), 415, 'request.media-type'],
  ['no database', failing({ code: 'ECONNREFUSED' }), 503, 'busy'],
  ['a database that stops', failing({ code: '57P01' }), 503, 'busy'],
  ['a full pool', new Error('timeout exceeded when trying to connect'), 503, 'busy'],
  ['a lock that is not given', failing({ code: '55P03' }), 503, 'busy'],
  ['a broken constraint', failing({ code: '23505' }), 500, 'internal'],
  ['a bug', new TypeError('x is undefined'), 500, 'internal'],
  ['what is no error', 'oops', 500, 'internal'],
])('%s', (_name, error, status, code) => {
  expect(problemOf(error)).toMatchObject({ status, code });
});

it('leaks nothing of a bug but the name of its trace', () => {
  expect(bodyOf(problemOf(failing({})), 'trace-1')).toEqual({
    type: 'urn:duban:problem:internal',
    title: 'Internal Server Error',
    status: 500,
    code: 'internal',
    trace: 'trace-1',
  });
});
