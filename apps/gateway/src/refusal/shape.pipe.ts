import { type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidatorOptions } from 'class-validator';
import { fieldsOf } from './fields.ts';
import { invalid } from './problem-error.ts';

const STRICT: ValidatorOptions = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  validationError: { target: false, value: false },
};

/** Bodies and queries must have the shape of their DTO class, with nothing besides; the rest is judged by the rules. */
export class ShapePipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if ((type !== 'body' && type !== 'query') || metatype === undefined) return value;
    return shaped(metatype as new () => object, value, type);
  }
}

/** @throws a 400 that names every wrong field. */
export function shaped<T extends object>(dto: new () => T, value: unknown, whole: string): T {
  if (!isPlainObject(value)) throw invalid([{ field: whole, problem: 'must be an object' }]);
  const instance = plainToInstance(dto, value);
  const errors = validateSync(instance, STRICT);
  if (errors.length > 0) throw invalid(fieldsOf(errors));
  return instance;
}

const isPlainObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
