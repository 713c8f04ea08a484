import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Head of a chain that belongs to no matter; those of matters stand in their rows. */
@Entity('chain')
export class ChainEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'chain_pk' })
  id: string;

  @Column('integer')
  seq: number;

  @Column('text')
  head: string;
}
