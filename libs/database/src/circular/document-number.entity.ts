import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 发文字号: the last number drawn of each kind in each year, under a lock, so that there is no gap. */
@Entity('document_number')
export class DocumentNumberEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_number_pk' })
  kind: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'document_number_pk' })
  year: number;

  @Column('integer')
  last: number;
}
