import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: raised whenever units or calendar change, so that every process reads them anew. */
@Entity('reference')
export class ReferenceEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'reference_pk' })
  one: boolean;

  @Column('integer')
  version: number;
}
