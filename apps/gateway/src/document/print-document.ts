import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type IssuedDocument,
  IssuedDocumentStore,
  type Printing,
} from '@duban/database/document/issued-document.store';
import { type Proof } from '@duban/domain/paper/proof';
import { millis } from '@duban/domain/time/day';
import { Settings } from '../settings.ts';
import { provenContent } from './proven-content.ts';

/** 打印: a PDF is made once and kept; the Word document, which is for copying from, is made each time. */
@Injectable()
export class PrintDocument {
  /** Printings under way: two that ask for the same wait for one. */
  private readonly underWay = new Map<string, Promise<Printing>>();

  constructor(
    private readonly documents: IssuedDocumentStore,
    private readonly settings: Settings,
  ) {}

  addressOf(code: string): string {
    return `${this.settings.gateway.publicUrl}/verify/${code}`;
  }

  async pdf(document: IssuedDocument): Promise<Printing> {
    const { id, pdfSha256 } = document;
    const kept = pdfSha256 === null ? undefined : await this.documents.printed(id);
    if (kept) return kept;
    const printing = this.underWay.get(id) ?? this.printed(document).finally(() => this.underWay.delete(id));
    this.underWay.set(id, printing);
    return printing;
  }

  async docx(document: IssuedDocument): Promise<Printing> {
    const { paperAsDocx } = await import('@duban/papers/paper-docx');
    return printingOf(await paperAsDocx(provenContent(document), this.proofOf(document)));
  }

  /** The writers are loaded when the first document is asked for. */
  private async printed(document: IssuedDocument): Promise<Printing> {
    const { paperAsPdf } = await import('@duban/papers/paper-pdf');
    const wish = { issuedAt: millis(document.issuedAt), proof: this.proofOf(document) };
    return this.documents.print(document.id, printingOf(await paperAsPdf(provenContent(document), wish)));
  }

  private proofOf({ code, contentSha256: sha256 }: IssuedDocument): Proof {
    return { code, address: this.addressOf(code), sha256 };
  }
}

const printingOf = (bytes: Buffer): Printing => ({ bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
