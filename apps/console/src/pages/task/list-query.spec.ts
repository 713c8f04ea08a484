import { queryIn } from './list-query.ts';

const read = (search: string) => queryIn(new URLSearchParams(search));

it('keeps an order that a list with such filters can have, and passes over another', () => {
  expect(read('sort=due')).toEqual({ sort: 'due' });
  expect(read('lamp=overdue&sort=due')).toEqual({ lamp: 'overdue' });
  expect(read('lamp=overdue&sort=-next')).toEqual({ lamp: 'overdue', sort: '-next' });
  expect(read('q=%E5%8F%A3%E5%B2%B8&sort=no')).toEqual({ q: '口岸' });
});
