import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DeliveryEntity } from '../delivery/delivery.entity.ts';
import { OutboxEntity } from '../outbox/outbox.entity.ts';

/** A notice in a person's own list. */
@Entity('notice')
@Index('notice_person', ['personId', 'at'])
@Index('notice_unrouted', ['outboxId'], { where: 'routed_at is null' })
@Index('notice_for_digest', ['personId'], { where: 'digest_at is not null and digest_id is null' })
@Index('notice_in_digest', ['digestId'], { where: 'digest_id is not null' })
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

  /** When it was decided which messages it makes. */
  @Column('timestamptz', { name: 'routed_at', nullable: true })
  routedAt: Date | null;

  /** It waits for the digest of this moment, or for one before it. */
  @Column('timestamptz', { name: 'digest_at', nullable: true })
  digestAt: Date | null;

  /** The digest that told it. */
  @ForeignKey(() => DeliveryEntity, { name: 'notice_digest_delivery' })
  @Column('uuid', { name: 'digest_id', nullable: true })
  digestId: string | null;
}
