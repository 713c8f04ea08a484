import { type Actor } from '@duban/domain/unit/actor';
import { COMPLAINT_CENTER, SUPERVISION_OFFICE } from '@duban/domain/unit/offices';
import { ProblemError } from '../refusal/problem-error.ts';

const HANDLERS: readonly string[] = [COMPLAINT_CENTER, SUPERVISION_OFFICE];

/** 承办机构 of who asks: what is listed, reported and archived is its own only. @throws a 403 when it handles none. */
export function handlingUnit({ unit }: Actor): string {
  if (unit === null || !HANDLERS.includes(unit)) throw new ProblemError(403, 'role.needed');
  return unit;
}
