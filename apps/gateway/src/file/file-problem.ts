import { type Refusal, type RefusalCode } from '@duban/domain/refusal';
import { ProblemError } from '../refusal/problem-error.ts';

/** What HTTP has a status for; everything else is a refusal like any other. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  'file.too-large': 413,
  'file.type-not-allowed': 415,
  'file.type-mismatch': 415,
};

export const fileProblem = ({ code, facts }: Refusal): ProblemError =>
  new ProblemError(STATUS[code] ?? 409, code, facts ? { facts } : {});

/** Whether it is about the file itself, and not about how it was sent. */
export const isFileProblem = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.code.startsWith('file.');
