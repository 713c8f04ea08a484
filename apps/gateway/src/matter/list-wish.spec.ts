import { listWish, nextCursor } from './list-wish.ts';

const id = '7e50a4cb-258b-449d-bd80-60c37d910c4c';

it('lists by number, fifty at a time, when nothing is said', () => {
  expect(listWish({})).toEqual({ sort: 'no', descending: false, limit: 50 });
});

it('turns what is asked into a wish', () => {
  expect(listWish({ unit: 'TAX', role: 'lead', overdue: 'true', sort: '-next', limit: 5 })).toEqual({
    unit: 'TAX',
    role: 'lead',
    overdue: true,
    sort: 'next',
    descending: true,
    limit: 5,
  });
});

it.each([
  ['no', '000000009'],
  ['due', null],
  ['-changed', '2023-02-03T17:30:00.123+08:00'],
] as const)('goes on where a page in order of %s ended', (sort, key) => {
  const wish = listWish({ sort });
  const cursor = nextCursor({ key, id }, wish) ?? '';
  expect(listWish({ sort, cursor }).after).toEqual({ key, id });
  expect(() => listWish({ sort: sort === 'no' ? '-no' : 'no', cursor })).toThrow('request.invalid');
});

it.each([
  [{ lamp: 'near' }, 'next', false],
  [{ step: 'sign' }, 'next', false],
  [{ lamp: 'closed' }, 'no', false],
  [{ plan: id, lamp: 'near' }, 'no', false],
  [{ plan: id, q: '口岸' }, 'opened', true],
] as const)('lists %j in the order of its index, and in no other', (filters, sort, descending) => {
  expect(listWish(filters)).toMatchObject({ sort, descending });
  if (sort !== 'no') expect(() => listWish({ ...filters, sort: 'no' })).toThrow('request.invalid');
});

it('has no cursor after the last page', () => {
  expect(nextCursor(undefined, listWish({}))).toBeNull();
});
