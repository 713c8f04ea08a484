import { Injectable } from '@nestjs/common';
import { type PublicityView, type Verification } from '@duban/contracts/http/documents';
import { DOCUMENTS } from '@duban/domain/reward/document/document-kind';
import { maskedName } from '@duban/domain/enterprise/masked-name';
import { publicityLine } from '@duban/domain/reward/document/publicity-line';
import { dayOf } from '@duban/domain/time/day';
import { IssuedDocumentStore } from '@duban/database/document/issued-document.store';
import { unseen } from '../refusal/problem-error.ts';
import { PrintDocument } from './print-document.ts';
import { provenContent } from './proven-content.ts';

/** As `libs/database` draws them. */
const CODE = /^[0-9a-f]{32}$/;

/** 核验 and 公示: what anybody may ask. */
@Injectable()
export class VerifyDocument {
  constructor(
    private readonly documents: IssuedDocumentStore,
    private readonly print: PrintDocument,
  ) {}

  /** @throws a 404 for a code that stands for nothing. */
  async handle(code: string): Promise<Verification> {
    const document = CODE.test(code) ? await this.documents.byCode(code) : undefined;
    if (!document) throw unseen();
    const { kind, number, issuedAt, contentSha256, supersededAt, enterprise } = document;
    return {
      kind,
      title: DOCUMENTS[kind].title,
      number,
      unit: provenContent(document).signedBy,
      issuedOn: dayOf(issuedAt),
      contentSha256,
      pdfSha256: document.pdfSha256 ?? (await this.print.pdf(document)).sha256,
      supersededAt,
      enterprise: maskedName(enterprise),
    };
  }

  async publicity(): Promise<PublicityView[]> {
    const running = await this.documents.running();
    return running.map(({ number, ...desk }) => ({ number, ...publicityLine(desk, desk) }));
  }
}
