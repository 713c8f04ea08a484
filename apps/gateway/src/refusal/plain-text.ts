import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength, ValidateBy, ValidateIf } from 'class-validator';

/** NUL, or half a surrogate pair: PostgreSQL keeps neither. */
const UNSTORABLE = /[\0\uD800-\uDFFF]/u;

export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** Text that can be kept: not too long, no NUL, no half of a surrogate pair. */
export const IsText = (longest: number, each = false): PropertyDecorator =>
  applyDecorators(
    IsString({ each }),
    MaxLength(longest, { each }),
    ValidateBy(
      {
        name: 'isStorable',
        validator: {
          validate: (value: unknown) => typeof value !== 'string' || isStorable(value),
          defaultMessage: () => '$property must not contain NUL or half a surrogate pair',
        },
      },
      { each },
    ),
  );

/** The field may be absent; `null` is a value and is judged as one. */
export const Optional = (): PropertyDecorator => ValidateIf((_dto, value) => value !== undefined);
