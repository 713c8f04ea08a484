import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';

/** A sign-in; the token itself is kept nowhere, only its hash. */
@Entity('session')
@Index('session_of_person', ['personId'])
export class SessionEntity {
  @PrimaryColumn('text', { name: 'token_hash', primaryKeyConstraintName: 'session_pk' })
  tokenHash: string;

  @ForeignKey(() => PersonEntity, { name: 'session_person' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'seen_at', default: () => 'clock_timestamp()' })
  seenAt: Date;

  @Column('text', { nullable: true })
  ip: string | null;

  /** When the password was given again, for acts about money; machine time. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;
}
