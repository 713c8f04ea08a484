import { Injectable, StreamableFile } from '@nestjs/common';
import { type DocumentFormat } from '@duban/contracts/http/documents';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { type IssuedDocument, type Printing } from '@duban/database/document/issued-document.store';
import { asDownload, attachmentOf } from '../attachment.ts';
import { type Asker } from '../session/asker.ts';
import { type Exchange } from '../session/asking.ts';
import { PrintDocument } from './print-document.ts';
import { type Right, ShowDocuments } from './show-documents.ts';

const TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export interface Wish {
  matter: string;
  document: string;
  format: DocumentFormat;
}

/** 下载文书: each download is an entry, written before a byte goes out. */
@Injectable()
export class DownloadDocument {
  constructor(
    private readonly show: ShowDocuments,
    private readonly print: PrintDocument,
    private readonly events: SystemLog,
  ) {}

  async handle(asker: Asker, wish: Wish, right: Right, exchange: Exchange): Promise<StreamableFile> {
    const { format } = wish;
    const document = await this.show.one(asker, wish, right);
    const printing = await this.print[format](document);
    await this.note(asker, document, { format, sha256: printing.sha256 });
    asDownload(exchange);
    const { length } = printing.bytes;
    const disposition = attachmentOf(`${document.content.title} ${document.number}.${format}`);
    return new StreamableFile(printing.bytes, { type: TYPES[format], length, disposition });
  }

  private note(
    { actor, ip }: Asker,
    { id: object, matterId: matter, number }: IssuedDocument,
    what: Pick<Printing, 'sha256'> & Pick<Wish, 'format'>,
  ): Promise<void> {
    const { id, name, unit } = actor;
    const body = { matter, number, ...what };
    return this.events.append({
      actor: { id, name, unit },
      act: 'download-document',
      object,
      body,
      ip,
      result: 'done',
    });
  }
}
