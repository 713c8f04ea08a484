import 'reflect-metadata';
import { ActDto } from '../matter/act.dto.ts';
import { type ProblemError } from './problem-error.ts';
import { shaped } from './shape.pipe.ts';
import { isDeeperThan } from './depth.ts';

const fieldsOf = (body: unknown): string[] => {
  try {
    shaped(ActDto, body, 'body');
    return [];
  } catch (error) {
    return ((error as ProblemError).details.fields ?? []).map(({ field }) => field);
  }
};

it('takes an act as it is', () => {
  const act = {
    type: 'submit',
    desk: 'x.1',
    words: '𠮷 完成',
    progress: 0,
    evidence: ['a'],
    pieces: [{ unit: 'TAX', deliverable: 'x', due: '2023-06-30' }],
    then: 'straight-back',
  };
  expect({ ...shaped(ActDto, act, 'body') }).toEqual(act);
});

it.each([
  [{}, ['type']],
  [{ type: 'Accept' }, ['type']],
  [{ type: 'accept', words: null }, ['words']],
  [{ type: 'accept', words: 'a\0b' }, ['words']],
  [{ type: 'accept', words: 'a\ud800b' }, ['words']],
  [{ type: 'accept', words: 'x'.repeat(4001) }, ['words']],
  [
    { type: 'accept', role: 'leader-in-charge', status: 1, unitId: 'x', amount: 1 },
    ['role', 'status', 'unitId', 'amount'],
  ],
  [{ type: 'accept', progress: 100.5 }, ['progress']],
  [{ type: 'accept', day: '2023-02-30' }, ['day']],
  [{ type: 'accept', units: 'TAX' }, ['units']],
  [{ type: 'accept', evidence: ['a\0'] }, ['evidence']],
  [
    { type: 'submit', pieces: [{ unit: 'tax', deliverable: 'x', due: 'x', more: 1 }] },
    ['pieces.0.more', 'pieces.0.unit', 'pieces.0.due'],
  ],
  [[], ['body']],
  [null, ['body']],
  ['accept', ['body']],
])('names every wrong field of %j', (body, fields) => {
  expect(fieldsOf(body).sort()).toEqual([...fields].sort());
});

it('measures how deep a body goes', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: [deep(levels - 2)] });
  expect(isDeeperThan(deep(20), 20)).toBe(false);
  expect(isDeeperThan(deep(22), 20)).toBe(true);
  expect(isDeeperThan(undefined, 20)).toBe(false);
});
