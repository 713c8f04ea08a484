import { type DocumentView, type PublicityView, type Verification } from '@duban/contracts/http/documents';
import { DOCUMENT_KINDS } from '@duban/domain/reward/document/document-kind';
import { day, instant, nullable, object, oneOf, text, uuid, whole } from '../openapi/shape.ts';

const CONTENT = text('SHA-256 of the content in canonical JSON, hex.');
const SUPERSEDED = nullable(instant('When another of its kind took its place.'));

export const DOCUMENT = object<DocumentView>({
  id: uuid(),
  kind: oneOf(DOCUMENT_KINDS),
  title: text(),
  number: text('长奖受〔2024〕3号'),
  issuedAt: instant(),
  contentSha256: CONTENT,
  code: text('核验码'),
  address: text('The page that the QR leads to.'),
  supersededAt: SUPERSEDED,
});

export const VERIFICATION = object<Verification>({
  kind: oneOf(DOCUMENT_KINDS),
  title: text(),
  number: text(),
  unit: text('Name of the unit that issued it.'),
  issuedOn: day(),
  contentSha256: CONTENT,
  pdfSha256: text('SHA-256 of the PDF’s bytes, hex.'),
  supersededAt: SUPERSEDED,
  enterprise: text('All but the first and the last sign are hidden.'),
});

export const PUBLICITY = object<PublicityView>({
  number: text(),
  enterprise: text(),
  project: text(),
  year: whole(),
  yuan: text('Decimal yuan.'),
  from: day(),
  until: day('The last day on which an objection can be made.'),
});
