import { type Moment } from '../../act/moment.ts';
import { type Matter } from '../../matter/matter.ts';
import { dateInWords, type Paper } from '../../paper/paper.ts';
import { dayOf } from '../../time/day.ts';
import { decisionWords, nonAwardWords, paymentWords, publicityWords } from './award-words.ts';
import { DOCUMENTS, type DocumentKind } from './document-kind.ts';
import { type Cause } from './documents-of.ts';
import { acceptanceWords, nonAcceptanceWords, receiptWords, supplementWords } from './intake-words.ts';
import { type Body, type Issue, unitIn } from './issue.ts';

const WORDS: Readonly<Record<DocumentKind, (issue: Issue) => Body>> = {
  receipt: receiptWords,
  acceptance: acceptanceWords,
  'supplement-notice': supplementWords,
  'non-acceptance': nonAcceptanceWords,
  'publicity-table': publicityWords,
  decision: decisionWords,
  'non-award': nonAwardWords,
  'payment-slip': paymentWords,
};

/**
 * 文书 as it is issued, from the application as the act has left it.
 *
 * @throws when the application has no desk at all, which no act leaves behind.
 */
export function paperOf({ kind, desk }: Cause, number: string, { matter, at }: { matter: Matter; at: Moment }): Paper {
  const spoken = desk ?? matter.desks[0];
  if (!spoken) throw new Error(`no desk to write a ${kind} of`);
  const issue: Issue = { matter, desk: spoken, at };
  const { title, unit } = DOCUMENTS[kind];
  return { number, title, ...WORDS[kind](issue), signedBy: unitIn(issue, unit), date: dateInWords(dayOf(at.now)) };
}
