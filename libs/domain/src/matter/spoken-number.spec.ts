import fc from 'fast-check';
import { spokenNumber } from './spoken-number.ts';

it('a number has its kind, year, four digits at least and a check digit', () => {
  expect(spokenNumber('JL', 2023, 1)).toBe('JL2023-0001-9');
  expect(spokenNumber('JL', 2024, 12_345)).toMatch(/^JL2024-12345-\d$/);
});

it('one digit that was heard wrongly changes the check digit', () => {
  const digit = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(3), digit, (number, place, heard) => {
      const digits = [...String(number).padStart(4, '0')];
      fc.pre(digits[place] !== String(heard));
      digits[place] = String(heard);
      const other = spokenNumber('JL', 2023, Number(digits.join('')));
      expect(other.at(-1)).not.toBe(spokenNumber('JL', 2023, number).at(-1));
    }),
  );
});
