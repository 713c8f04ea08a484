import { isDue } from './recount.store.ts';

const at = (text: string): string => `${text}:00+08:00`;

it.each([
  ['a young record has nothing to recount', '2023-02-02T10:00', undefined, '2023-02-02T09:00', false],
  ['the first night', '2023-02-03T01:00', undefined, '2023-02-02T09:00', true],
  ['once in a night', '2023-02-03T05:00', '2023-02-03T01:00', '2023-02-02T09:00', false],
  ['not by day', '2023-02-03T14:00', '2023-02-03T01:00', '2023-02-02T09:00', false],
  ['the next night', '2023-02-04T00:30', '2023-02-03T01:00', '2023-02-02T09:00', true],
  ['by day when a night was skipped', '2023-02-06T14:00', '2023-02-03T01:00', '2023-02-02T09:00', true],
])('%s', (_, now, before, first, due) => {
  expect(isDue(at(now), before && at(before), at(first))).toBe(due);
});
