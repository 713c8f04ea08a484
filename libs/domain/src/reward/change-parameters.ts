import { type RewardPolicy } from './catalogue.ts';
import { type FieldProblem } from './field-reader.ts';
import { problemsOf } from './policy-field.ts';

/**
 * The parameters of a version with some of them changed, or every one that is wrong. What stands in the clause itself is
 * not an administrator's to change: another clause is another rule.
 */
export function changeParameters(
  { fields }: Pick<RewardPolicy, 'fields'>,
  was: object,
  changes: object,
): { parameters: object } | { problems: FieldProblem[] } {
  const fixed = Object.entries(changes).flatMap(([name, value]): FieldProblem[] =>
    fields[name]?.fixed && value !== (was as Record<string, unknown>)[name]
      ? [{ field: `parameters.${name}`, problem: 'stands in the clause and cannot be changed' }]
      : [],
  );
  const parameters = { ...was, ...changes };
  const problems = [...fixed, ...problemsOf(fields, parameters)];
  return problems.length > 0 ? { problems } : { parameters };
}

/** 不低于: a rate below the floor of its own policy is refused. */
export function isRateBelowFloor(parameters: object): boolean {
  const { rateMillionths, rateFloorMillionths } = parameters as Partial<Record<string, number>>;
  return rateMillionths !== undefined && rateFloorMillionths !== undefined && rateMillionths < rateFloorMillionths;
}
