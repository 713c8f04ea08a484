import { type FieldProblem } from '@duban/contracts/http/problem';
import { type ValidationError } from 'class-validator';

/** Every wrong field by its path, `pieces.0.due`, with all that is wrong with it. */
export function fieldsOf(errors: readonly ValidationError[], above = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const field = above === '' ? error.property : `${above}.${error.property}`;
    const problems = Object.values(error.constraints ?? {});
    const own = problems.length > 0 ? [{ field, problem: problems.join('; ') }] : [];
    return [...own, ...fieldsOf(error.children ?? [], field)];
  });
}
