import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OutboxEntity } from '../outbox/outbox.entity.ts';

/** A notice in a person's own list. */
@Entity('notice')
@Index('notice_person', ['personId', 'at'])
export class NoticeEntity {
  @ForeignKey(() => OutboxEntity, { name: 'notice_outbox' })
  @PrimaryColumn('bigint', { name: 'outbox_id', primaryKeyConstraintName: 'notice_pk' })
  outboxId: string;

  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_pk' })
  personId: string;

  @Column('uuid', { name: 'matter_id' })
  matterId: string;

  @Column('integer', { nullable: true })
  desk: number | null;

  @Column('text')
  code: string;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: Date | null;
}
