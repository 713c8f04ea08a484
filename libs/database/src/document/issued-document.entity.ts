import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** 文书 as it was issued; a later one of its kind takes the place of an earlier, which stays. */
@Entity('issued_document')
@Index('issued_document_number', ['number'], { unique: true })
@Index('issued_document_code', ['code'], { unique: true })
@Index('issued_document_of_matter', ['matterId', 'issuedAt'])
export class IssuedDocumentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'issued_document_pk' })
  id: string;

  @ForeignKey(() => MatterEntity, { name: 'issued_document_matter' })
  @Column('uuid', { name: 'matter_id' })
  matterId: string;

  @Column('text')
  kind: string;

  @Column('integer', { nullable: true })
  desk: number | null;

  @Column('text')
  number: string;

  @Column('text')
  code: string;

  @Column('jsonb')
  content: object;

  @Column('text', { name: 'content_sha256' })
  contentSha256: string;

  @Column('timestamptz', { name: 'issued_at' })
  issuedAt: Date;
}
