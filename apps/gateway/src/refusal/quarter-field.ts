import { isQuarter } from '@duban/domain/time/quarter';
import { ValidateBy } from 'class-validator';

/** 季度, YYYY-Qn. */
export const IsQuarter = (): PropertyDecorator =>
  ValidateBy({
    name: 'isQuarter',
    validator: { validate: isQuarter, defaultMessage: () => '$property must be a quarter, YYYY-Qn' },
  });
