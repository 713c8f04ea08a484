import { type FieldProblem } from './field-reader.ts';

/** What facts come to, in the words all policies share; by it an administrator sees which worked cases a change moves. */
export interface CaseVerdict {
  outcome: string;
  /** Whole fen; null where nothing is awarded. */
  fen: number | null;
  capped: boolean;
  reasons: readonly string[];
}

/** One computation of a worked case; `parameters` are those in which it departs from the version. */
export interface WorkedRun<P = unknown, F = unknown, R = unknown> {
  facts: F;
  parameters?: Partial<P>;
  expected: Partial<R>;
}

/** 算例 of the rule book, by its number there (domain B2–B5): how the rule is proved, and what a change of it is shown by. */
export type WorkedCase<P = unknown, F = unknown, R = unknown> = { no: string; says: string } & (
  | { runs: readonly WorkedRun<P, F, R>[] }
  /** Facts that are no facts, and the fields that must be named. */
  | { badFacts: readonly { facts: unknown; fields: readonly string[] }[] }
  | { badParameters: Partial<P>; code: string }
  /** What no computation decides: the part of the procedure that does. */
  | { elsewhere: string }
);

/** A run of a case by two sets of parameters. */
export interface ReworkedRun {
  no: string;
  says: string;
  was: CaseVerdict;
  becomes: CaseVerdict;
  changed: boolean;
}

export interface Workable {
  cases: readonly WorkedCase[];
  verdict(parameters: unknown, facts: unknown): CaseVerdict;
}

/** 重算: every worked case by the parameters as they are and as they would be. */
export function rework({ cases, verdict }: Workable, was: object, becomes: object): ReworkedRun[] {
  return cases.flatMap((one) =>
    'runs' in one
      ? one.runs.map(({ facts, parameters = {} }) => {
          const [before, after] = [was, becomes].map((by) => verdict({ ...by, ...parameters }, facts)) as Pair;
          return { no: one.no, says: one.says, was: before, becomes: after, changed: isOther(before, after) };
        })
      : [],
  );
}

type Pair = [CaseVerdict, CaseVerdict];

const isOther = (one: CaseVerdict, other: CaseVerdict): boolean => JSON.stringify(one) !== JSON.stringify(other);

/** Fields named in problems, each once. */
export const fieldsIn = (problems: readonly FieldProblem[]): string[] => [
  ...new Set(problems.map(({ field }) => field)),
];
