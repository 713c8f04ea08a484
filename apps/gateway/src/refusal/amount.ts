import { minorOf } from '@duban/domain/reward/money';
import { ValidateBy } from 'class-validator';

/** Decimal yuan as text, "50000.00"; at most two decimals. */
export const IsYuan = (): PropertyDecorator =>
  ValidateBy({
    name: 'isYuan',
    validator: {
      validate: (value: unknown) => minorOf(value) !== undefined,
      defaultMessage: () => '$property must be an amount in yuan as text, "50000.00", of at most two decimals',
    },
  });
