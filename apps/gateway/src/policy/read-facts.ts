import { type FieldProblem } from '@duban/domain/reward/field-reader';
import { invalid } from '../refusal/problem-error.ts';

/** Facts by their own reader, which the command line asks too. @throws a 400 that names every wrong field. */
export function readFacts<F>(read: (value: unknown) => { facts: F } | { problems: FieldProblem[] }, facts: unknown): F {
  const reading = read(facts);
  if ('facts' in reading) return reading.facts;
  throw invalid(reading.problems.map(({ field, problem }) => ({ field: `facts.${field}`, problem })));
}
