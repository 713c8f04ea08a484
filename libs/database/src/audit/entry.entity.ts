import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the record: added and read, never changed; a trigger refuses it, and the runtime role has no grant. */
@Entity('entry')
@Index('entry_at', ['at'], { type: 'brin' })
export class EntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'entry_pk' })
  chain: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'entry_pk' })
  seq: number;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  actor: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'for_whom', nullable: true })
  forWhom: string | null;

  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text', { nullable: true })
  ip: string | null;

  @Column('text')
  act: string;

  @Column('text', { nullable: true })
  object: string | null;

  @Column('text')
  body: string;

  @Column('text', { name: 'before_hash', nullable: true })
  beforeHash: string | null;

  @Column('text', { name: 'after_hash', nullable: true })
  afterHash: string | null;

  @Column('text', { nullable: true })
  key: string | null;

  @Column('text')
  result: string;

  @Column('text')
  alg: string;

  @Column('text')
  prev: string;

  @Column('text')
  hash: string;
}
