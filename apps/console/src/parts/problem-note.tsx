import { useEffect, useRef } from 'react';
import { type FieldProblem, type Problem } from '@duban/contracts/http/problem';
import { CallFailed } from '../api/call.ts';
import { useUnitName } from '../api/units.ts';
import { FIELD_WORDS } from '../words/acts.ts';
import { NO_ANSWER, UNKNOWN_OUTCOME } from '../words/problems.ts';
import { sentenceOf } from './sentence.ts';

interface Props {
  error: unknown;
  /** A change was asked for, so without an answer nobody knows whether it was made. */
  changing?: boolean;
  /** Prefix of the ids of the form's fields: the summary leads to them. */
  form?: string;
}

/** Any «no» in the office's words; it takes the focus, so that it is read out. */
export function ProblemNote({ error, changing = false, form }: Props) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [error]);
  const problem = error instanceof CallFailed ? error.problem : null;
  return (
    <div role="alert" tabIndex={-1} ref={note} className="problem">
      {problem ? <Told problem={problem} form={form} /> : <p>{changing ? UNKNOWN_OUTCOME : NO_ANSWER}</p>}
    </div>
  );
}

function Told({ problem, form }: { problem: Problem; form: string | undefined }) {
  const unitName = useUnitName();
  return (
    <>
      <p>{sentenceOf(problem, unitName)}</p>
      {problem.fields && <FieldList fields={problem.fields} form={form} />}
      {problem.code === 'internal' && <p className="quiet">追踪编号：{problem.trace}</p>}
    </>
  );
}

/** The server says what is wrong in the words of a programmer; people read which field it is, and go there. */
function FieldList({ fields, form }: { fields: readonly FieldProblem[]; form: string | undefined }) {
  return (
    <ul>
      {[...new Set(fields.map(({ field }) => field))].map((field) => (
        <li key={field}>
          {form ? <a href={`#${form}-${field.split('.')[0]}`}>{fieldWord(field)}</a> : fieldWord(field)}：填写不正确
        </li>
      ))}
    </ul>
  );
}

const fieldWord = (field: string): string => FIELD_WORDS[field.split('.').at(-1) ?? ''] ?? field;
