import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OutboxEntity } from '../outbox/outbox.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { UnitRobotEntity } from '../robot/unit-robot.entity.ts';

/** 送达记录: one message on one channel, of a notice or, without an obligation of its own, a digest. */
@Entity('delivery')
@Index('delivery_once', ['outboxId', 'personId', 'channel'], {
  unique: true,
  where: 'outbox_id is not null and person_id is not null',
})
@Index('delivery_once_in_group', ['outboxId', 'robotId'], { unique: true, where: 'robot_id is not null' })
@Index('delivery_digest_once', ['personId', 'notBefore'], { unique: true, where: 'outbox_id is null' })
@Index('delivery_owed', ['notBefore'], { where: `state in ('waiting', 'sending')` })
@Index('delivery_state', ['state', 'madeAt', 'id'])
export class DeliveryEntity {
  /** Also the id of the workflow that sends it. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_pk' })
  id: string;

  @ForeignKey(() => OutboxEntity, { name: 'delivery_outbox' })
  @Column('bigint', { name: 'outbox_id', nullable: true })
  outboxId: string | null;

  @ForeignKey(() => PersonEntity, { name: 'delivery_person' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @ForeignKey(() => UnitRobotEntity, { name: 'delivery_robot' })
  @Column('uuid', { name: 'robot_id', nullable: true })
  robotId: string | null;

  @Column('text')
  channel: string;

  @Column('text')
  state: string;

  /** Why the last attempt failed or the message was dropped; a code, never a text from outside. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('integer')
  attempts: number;

  /** The same at every attempt. */
  @Column('text', { name: 'message_id' })
  messageId: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** Business time, as everything here but `handed_at`. */
  @Column('timestamptz', { name: 'not_before' })
  notBefore: Date;

  /** When its workflow was started, by the machine's clock. */
  @Column('timestamptz', { name: 'handed_at', nullable: true })
  handedAt: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;
}
