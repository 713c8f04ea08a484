import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What is owed to people: written with the act, delivered later. */
@Entity('outbox')
@Unique('outbox_once', ['matterId', 'about', 'unit', 'recipient'])
@Index('outbox_waiting', ['id'], { where: 'sent_at is null' })
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pk',
  })
  id: string;

  @Column('uuid', { name: 'matter_id' })
  matterId: string;

  @Column('integer', { nullable: true })
  desk: number | null;

  @Column('text')
  code: string;

  @Column('text')
  unit: string;

  @Column('text')
  recipient: string;

  @Column('text')
  about: string;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
