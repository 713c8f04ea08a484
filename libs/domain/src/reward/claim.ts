import { type FieldProblem } from './field-reader.ts';
import { type DraftBody } from './draft.ts';
import { type Programme } from './programme.ts';
import { readQuoteFacts } from './read-quote-facts.ts';
import { type QuoteFacts } from './quote-facts.ts';

/** What the register says of an applicant; never taken from the form. */
export interface KnownApplicant {
  foreignInvested: boolean;
  inDistrict: boolean;
}

/** The facts of a draft with what the programme and the register know, or every field that is wrong. */
export function claimOf(
  { claim, project }: DraftBody,
  programme: Pick<Programme, 'policy' | 'year' | 'noticeRate'>,
  { foreignInvested, inDistrict }: KnownApplicant,
): { facts: QuoteFacts } | { problems: FieldProblem[] } {
  const typed = (claim ?? {}) as Record<string, unknown>;
  const typedProject = typed['project'];
  const ofProject =
    typeof typedProject === 'object' && typedProject !== null ? { project: { ...typedProject, id: project?.id } } : {};
  const read = readQuoteFacts({
    ...typed,
    ...ofProject,
    policy: programme.policy,
    year: programme.year,
    applicant: { foreignInvested, inDistrict },
    ...(programme.noticeRate === null ? {} : { noticeRate: programme.noticeRate }),
  });
  if ('facts' in read) return read;
  return { problems: read.problems.map(({ field, problem }) => ({ field: `claim.${field}`, problem })) };
}
