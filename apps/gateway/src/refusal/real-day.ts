import { isDay } from '@duban/domain/time/day';
import { ValidateBy } from 'class-validator';

/** A day that exists, YYYY-MM-DD. */
export const IsRealDay = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDay',
    validator: { validate: isDay, defaultMessage: () => '$property must be a day, YYYY-MM-DD' },
  });
