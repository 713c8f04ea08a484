import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { IssuedDocumentEntity } from './issued-document.entity.ts';

/** The first printing of a document: every later one is these bytes. */
@Entity('issued_pdf')
export class IssuedPdfEntity {
  @ForeignKey(() => IssuedDocumentEntity, { name: 'issued_pdf_document' })
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'issued_pdf_pk' })
  documentId: string;

  @Column('text')
  sha256: string;

  @Column('bytea')
  bytes: Buffer;

  @Column('timestamptz', { name: 'printed_at' })
  printedAt: Date;
}
