import { DOOR_CODES, type FieldProblem, type Problem } from '@duban/contracts/http/problem';
import { REFUSAL_CODES } from '@duban/domain/refusal';
import { anything, list, maybe, object, oneOf, text, whole } from './shape.ts';

/** Every error answer, as a component that all routes refer to. */
export const PROBLEM = object<Problem>({
  type: text(),
  title: text(),
  status: whole(),
  code: oneOf([...DOOR_CODES, ...REFUSAL_CODES]),
  trace: text('Names the request in the log.'),
  fields: maybe(list(object<FieldProblem>({ field: text(), problem: text() }))),
  facts: maybe(anything('With a refusal: who, when, what instead.')),
});
