import { type Refusal, type RefusalCode } from '@duban/domain/refusal';

/** What goes wrong at the door, before or beside the rules; refusals of the rules have codes of their own. */
export const DOOR_CODES = [
  'request.invalid',
  'request.too-large',
  'request.media-type',
  'idempotency.key-missing',
  'idempotency.other-body',
  'session.needed',
  'session.refused',
  'role.needed',
  'session.confirmation-needed',
  'origin.foreign',
  'not-found',
  'plan.unreadable',
  'fdi-list.unreadable',
  'clock.only-forward',
  'busy',
  'internal',
] as const;

export type DoorCode = (typeof DOOR_CODES)[number];
export type ProblemCode = DoorCode | RefusalCode;

/** A field of the request and what is wrong with it. */
export interface FieldProblem {
  field: string;
  problem: string;
}

/** Every error answer (RFC 9457, application/problem+json): a code, and a trace id under which the log has more. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  trace: string;
  /** With 400: every field that is wrong. */
  fields?: FieldProblem[];
  /** With a refusal: who, when and what instead. */
  facts?: NonNullable<Refusal['facts']>;
}
