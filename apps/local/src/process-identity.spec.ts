import { identityOf, startOf } from './process-identity.ts';

const fields = 'S 1 2 3 0 -1 4 5 6 7 8 9 10 11 12 20 0 8 0 4711 99 100';

describe('the identity of a process', () => {
  it('holds when it began, whatever its name looks like', () => {
    expect(startOf(`12 (node) ${fields}`)).toBe('4711');
    expect(startOf(`12 (a) b (c) ${fields}`)).toBe('4711');
  });

  it('is none for a zombie', () => {
    expect(startOf(`12 (node) ${fields.replace('S', 'Z')}`)).toBeUndefined();
  });

  it('is the same at every look, and none for a number that nobody has', () => {
    expect(identityOf(process.pid)).toEqual(identityOf(process.pid));
    expect(identityOf(process.pid)?.command).toContain('jest');
    expect(identityOf(2 ** 22 + 1)).toBeUndefined();
  });
});
