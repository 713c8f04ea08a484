import { keyOf, requestKey } from './idempotency-key.ts';

it('wants a key of visible characters', () => {
  expect(keyOf('7f3e-1')).toBe('7f3e-1');
  for (const bad of [undefined, '', 'a b', '键', 'x'.repeat(201), ['a', 'b']]) {
    expect(() => keyOf(bad)).toThrow('idempotency.key-missing');
  }
});

it('knows a body by what it says, not by the order of its fields', () => {
  const one = requestKey('r', 'k', { type: 'accept', pieces: [{ unit: 'A', due: 'x' }], words: undefined });
  expect(requestKey('r', 'k', { pieces: [{ due: 'x', unit: 'A' }], type: 'accept' })).toEqual(one);
  expect(requestKey('r', 'k', { pieces: [{ due: 'x', unit: 'B' }], type: 'accept' }).bodyHash).not.toBe(one.bodyHash);
  expect(requestKey('r', 'k', { type: ['accept'] }).bodyHash).not.toBe(
    requestKey('r', 'k', { type: 'accept' }).bodyHash,
  );
});
