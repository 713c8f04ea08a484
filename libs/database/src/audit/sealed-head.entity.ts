import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far each chain was sealed: what tells the sealer which chains have moved. */
@Entity('sealed_head')
export class SealedHeadEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sealed_head_pk' })
  chain: string;

  @Column('integer')
  seq: number;
}
