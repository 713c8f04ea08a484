import { type FieldProblem, type ProblemCode } from '@duban/contracts/http/problem';
import { type Refusal } from '@duban/domain/refusal';

export interface ProblemDetails {
  fields?: FieldProblem[];
  facts?: Refusal['facts'];
  /** Seconds after which it is worth trying again. */
  retryAfter?: number;
}

/** A «no» on its way to the person; the filter makes the answer of it. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

/** What does not exist for the asking person, whether it exists or not. */
export const unseen = (): ProblemError => new ProblemError(404, 'not-found');

/** A bad shape: every field that is wrong is named. */
export const invalid = (fields: FieldProblem[]): ProblemError => new ProblemError(400, 'request.invalid', { fields });

/** A rule's refusal, with who, when and what instead. */
export const refusedBy = ({ code, facts }: Refusal): ProblemError =>
  new ProblemError(409, code, facts ? { facts } : {});
