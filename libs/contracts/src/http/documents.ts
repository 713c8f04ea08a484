import { type DocumentKind } from '@duban/domain/reward/document/document-kind';
import { type PublicityLine } from '@duban/domain/reward/document/publicity-line';
import { type Day, type Instant } from '@duban/domain/time/day';

/** 文书 of an application, as it was issued. */
export interface DocumentView {
  id: string;
  kind: DocumentKind;
  title: string;
  number: string;
  issuedAt: Instant;
  /** Of the content in canonical JSON, hex. */
  contentSha256: string;
  /** 核验码, and the page that answers it. */
  code: string;
  address: string;
  supersededAt: Instant | null;
}

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** 核验: what anybody may learn who has a document's code. */
export interface Verification {
  kind: DocumentKind;
  title: string;
  number: string;
  /** Name of the unit that issued it. */
  unit: string;
  issuedOn: Day;
  contentSha256: string;
  pdfSha256: string;
  supersededAt: Instant | null;
  /** All but the first and the last sign are hidden. */
  enterprise: string;
}

/** 公示 that runs. */
export interface PublicityView extends PublicityLine {
  number: string;
}
