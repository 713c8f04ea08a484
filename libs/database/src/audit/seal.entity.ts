import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The heads of all chains that moved since the seal before, signed with a key that is not in the database; append-only. */
@Entity('seal')
export class SealEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'seal_pk',
  })
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  heads: string;

  @Column('text')
  prev: string;

  @Column('text')
  mac: string;
}
