import { type Desk, isLive } from '../../desk/desk.ts';
import { type Matter } from '../../matter/matter.ts';
import { type DocumentKind } from './document-kind.ts';

/** A document that an act has caused, and the desk it speaks of; the receipt speaks of none. */
export interface Cause {
  kind: DocumentKind;
  desk: Desk | null;
}

/** What is answered on paper, as `step/verdict`. A founded objection refuses nothing yet: the applicant is heard first. */
const DECIDED: Readonly<Record<string, DocumentKind>> = {
  'accept-review/accept': 'acceptance',
  'accept-review/not-accept': 'non-acceptance',
  'duplicate-check/deny': 'non-award',
  'reject-decision/reject': 'non-award',
  'government-approval/approve': 'decision',
  'treasury/paid': 'payment-slip',
  'verify-payment/paid': 'payment-slip',
};

/** What is told when a desk is laid, because only then the day is known by which it ends. */
const LAID: Readonly<Record<string, DocumentKind>> = { supplement: 'supplement-notice', publicity: 'publicity-table' };

/** 文书 that follow from what an act has made of an application. @param before null for one that was just submitted. */
export function documentsOf(before: Matter | null, after: Matter): Cause[] {
  if (before === null) return [{ kind: 'receipt', desk: null }];
  const known = new Map(before.desks.map((desk) => [desk.no, desk]));
  return after.desks.filter(isLive).flatMap((desk) => {
    const kind = kindOf(known.get(desk.no), desk);
    return kind ? [{ kind, desk }] : [];
  });
}

function kindOf(was: Desk | undefined, desk: Desk): DocumentKind | undefined {
  if (was === undefined && desk.verdict === null) return LAID[desk.step];
  return was?.verdict === desk.verdict ? undefined : DECIDED[`${desk.step}/${desk.verdict}`];
}
