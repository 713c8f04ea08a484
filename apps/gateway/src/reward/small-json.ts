import { ValidateBy } from 'class-validator';
import { isDeeperThan } from '../refusal/depth.ts';
import { isStorable } from '../refusal/plain-text.ts';

const LONGEST = 100_000;
const DEEPEST = 6;

/** An object that is still being typed: any shape, but small, flat and storable. */
export const IsSmallJson = (): PropertyDecorator =>
  ValidateBy({
    name: 'isSmallJson',
    validator: {
      validate: (value: unknown) => isObject(value) && !isDeeperThan(value, DEEPEST) && isKept(JSON.stringify(value)),
      defaultMessage: () => `$property must be an object of at most ${LONGEST} characters and ${DEEPEST} levels`,
    },
  });

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isKept = (text: string): boolean => text.length <= LONGEST && isStorable(text) && !text.includes('\\u0000');
