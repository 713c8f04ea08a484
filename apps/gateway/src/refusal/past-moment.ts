import { millis, type Instant } from '@duban/domain/time/day';
import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { isInstant } from './cursor.ts';
import { Optional } from './plain-text.ts';
import { invalid } from './problem-error.ts';

/** A field of a query that is a moment with offset; absent: now. */
export const Moment = (description: string): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ format: 'date-time', description }),
    Optional(),
    ValidateBy({
      name: 'isMoment',
      validator: { validate: isInstant, defaultMessage: () => '$property must be an instant with offset' },
    }),
  );

/** @throws a 400 for a moment that has not come yet: what is to come stands in no record. */
export function pastMoment(asOf: Instant, now: Instant): Instant {
  if (millis(asOf) > millis(now)) throw invalid([{ field: 'asOf', problem: 'asOf must not lie in the future' }]);
  return asOf;
}
