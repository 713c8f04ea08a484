import { Injectable } from '@nestjs/common';
import { type DocumentView } from '@duban/contracts/http/documents';
import { maySee } from '@duban/domain/act/may-see';
import { type Matter } from '@duban/domain/matter/matter';
import { DOCUMENTS } from '@duban/domain/reward/document/document-kind';
import { mayFollow } from '@duban/domain/reward/may-follow';
import { type Actor } from '@duban/domain/unit/actor';
import { type IssuedDocument, IssuedDocumentStore } from '@duban/database/document/issued-document.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { isUuid } from '../refusal/cursor.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { PrintDocument } from './print-document.ts';

/** Who asks: staff for a matter, or the applicant for its own. */
export type Right = (actor: Actor, matter: Matter) => boolean;

export const AS_STAFF: Right = maySee;
export const AS_APPLICANT: Right = mayFollow;

/** 文书 of an application, for whoever may see it. */
@Injectable()
export class ShowDocuments {
  constructor(
    private readonly documents: IssuedDocumentStore,
    private readonly ledger: Ledger,
    private readonly print: PrintDocument,
  ) {}

  async all(asker: Asker, matter: string, right: Right): Promise<DocumentView[]> {
    const found = await this.documents.ofMatter(await this.seen(asker, matter, right));
    return found.map((document) => this.viewOf(document));
  }

  /** @throws a 404 for whoever may not have it. */
  async one(
    asker: Asker,
    { matter, document }: { matter: string; document: string },
    right: Right,
  ): Promise<IssuedDocument> {
    const id = await this.seen(asker, matter, right);
    const found = isUuid(document) ? await this.documents.one(document.toLowerCase(), id) : undefined;
    if (!found) throw unseen();
    return found;
  }

  private async seen({ actor }: Asker, id: string, right: Right): Promise<string> {
    const seen = isUuid(id) ? await this.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || !right(actor, seen.matter)) throw unseen();
    return seen.matter.id;
  }

  private viewOf({ id, kind, number, issuedAt, contentSha256, code, supersededAt }: IssuedDocument): DocumentView {
    const { title } = DOCUMENTS[kind];
    return {
      id,
      kind,
      title,
      number,
      issuedAt,
      contentSha256,
      code,
      address: this.print.addressOf(code),
      supersededAt,
    };
  }
}
