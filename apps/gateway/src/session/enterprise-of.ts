import { ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from './asker.ts';

/** Whoever signs in for an enterprise that is not opened yet has nothing of its own here. @throws a 403. */
export function enterpriseOf({ actor }: Asker): string {
  if (actor.unit === null) throw new ProblemError(403, 'role.needed');
  return actor.unit;
}
