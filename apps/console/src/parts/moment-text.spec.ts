import { clockText, dayText, dueText, momentText, writtenOut } from './moment-text.ts';

it('writes days and moments as the office does, in Beijing time', () => {
  expect(dayText('2024-09-14')).toBe('2024年9月14日（周六）');
  expect(momentText('2024-09-14T02:32:07Z')).toBe('2024年9月14日（周六）10:32');
  expect(clockText('2024-09-14T02:32:07.123Z')).toBe('10:32:07');
  expect(writtenOut('2024-09-14')).toBe('2024年9月14日（周六）');
  expect(writtenOut('区财政局')).toBe('区财政局');
});

it('lets a day that ends at 24:00 keep its name', () => {
  expect(dueText('2024-09-14T17:30:00+08:00')).toBe('2024年9月14日（周六）');
  expect(dueText('2024-09-15T00:00:00+08:00')).toBe('2024年9月14日（周六）24:00');
});
