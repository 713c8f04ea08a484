import { type FdiProject } from './fdi-list.ts';
import { claimOf, type KnownApplicant } from './claim.ts';
import { minorOf } from './money.ts';
import { type PolicyVersion, type QuoteResult, type Reason } from './policy.ts';
import { type Programme } from './programme.ts';
import { quote } from './quote.ts';
import { type QuoteFacts } from './quote-facts.ts';

/** Why a project of the list is not proposed, beside what the rules say of it. */
export const LEFT_OUT = [
  'ROWS_BAD',
  'ENTERPRISE_UNKNOWN',
  'NAME_DIFFERS',
  'APPLIED_ALREADY',
  'INVITED_ALREADY',
  'FACTS_WRONG',
] as const;

export type WhyLeftOut = (typeof LEFT_OUT)[number] | Reason;

/** 企业 as the register has it. */
export interface KnownEnterprise extends KnownApplicant {
  code: string;
  name: string;
}

/** What is known beside the list. */
export interface FdiContext {
  programme: Pick<Programme, 'policy' | 'year' | 'noticeRate'>;
  version: Pick<PolicyVersion, 'policy' | 'parameters'>;
  /** By credit code. */
  enterprises: ReadonlyMap<string, KnownEnterprise>;
  /** Projects that stand in an application for the programme's year, or whose enterprise was invited before. */
  taken: ReadonlyMap<string, 'APPLIED_ALREADY' | 'INVITED_ALREADY'>;
}

/** 拟享受: what a project would be given, or why it is not proposed. */
export interface FdiProposal {
  project: { id: string; name: string };
  /** 企业名称 as the list has it; the credit code stays sealed in the register (trust §8). */
  name: string;
  /** Null where the register knows none. */
  enterprise: { code: string; name: string } | null;
  /** Of the file. */
  rows: number[];
  badRows: number[];
  /** Empty: it is proposed. */
  why: WhyLeftOut[];
  /** What the amount is computed from; null where it is not. */
  facts: QuoteFacts | null;
  quote: QuoteResult | null;
}

/** 免申即享: each project of the list by the same quote as everything else; only what is simply awarded is proposed. */
export const proposalsOf = (projects: readonly FdiProject[], context: FdiContext): FdiProposal[] =>
  projects.map((project) => proposalOf(project, context));

function proposalOf(project: FdiProject, context: FdiContext): FdiProposal {
  const { id, name, creditCode, rows, badRows } = project;
  const known = context.enterprises.get(creditCode);
  const facts = known ? factsOf(project, context, known) : null;
  const quoted = facts && quote(context.version, facts);
  return {
    project: { id, name },
    name: project.enterprise,
    enterprise: known ? { code: known.code, name: known.name } : null,
    rows,
    badRows,
    why: [...whyLeftOut(project, context, facts), ...reasonsAgainst(quoted)],
    facts,
    quote: quoted,
  };
}

function whyLeftOut(project: FdiProject, { enterprises, taken }: FdiContext, facts: QuoteFacts | null): WhyLeftOut[] {
  const known = enterprises.get(project.creditCode);
  const takenBy = taken.get(project.id);
  const asked: [WhyLeftOut, boolean][] = [
    ['ROWS_BAD', project.badRows.length > 0],
    ['ENTERPRISE_UNKNOWN', known === undefined],
    ['NAME_DIFFERS', known !== undefined && plainName(known.name) !== plainName(project.enterprise)],
    ['FACTS_WRONG', known !== undefined && facts === null],
  ];
  return [...asked.flatMap(([reason, holds]) => (holds ? [reason] : [])), ...(takenBy ? [takenBy] : [])];
}

function factsOf(project: FdiProject, { programme }: FdiContext, known: KnownApplicant): QuoteFacts | null {
  const claim = claimOf(draftOf(project, programme.year), programme, known);
  return 'facts' in claim ? claim.facts : null;
}

/** A paper that is missing or a doubt is the enterprise's and a person's to answer: it applies itself. */
const reasonsAgainst = (quoted: QuoteResult | null): Reason[] =>
  quoted === null || quoted.outcome === 'award' ? [] : quoted.reasons;

/** As an enterprise would have typed it; years do not carry over. */
function draftOf({ id, name, kind, industry, receipts }: FdiProject, year: number): Parameters<typeof claimOf>[0] {
  const ofYear = receipts.filter(({ on }) => on.startsWith(`${year}-`));
  return {
    project: { id, name },
    claim: {
      project: { kind, industry },
      receipts: ofYear.map(({ on, usd, loanUsd, inKind }) => ({
        on,
        usd,
        ...(minorOf(loanUsd) === 0n ? {} : { shareholderLoanUsd: loanUsd }),
        ...(inKind ? { inKind } : {}),
      })),
    },
  };
}

/** Width (of brackets too) and spaces make no other firm. */
const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');
