import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** 投诉台账: what of a complaint lists and reports are made of; follows from its matter, no identity and no text. */
@Entity('complaint')
@Index('complaint_handler', ['handler', 'receivedOn', 'matterId'])
@Index('complaint_complainee', ['complainee', 'receivedOn'])
@Index('complaint_key_task', ['keyTask'], { where: 'key_task is not null' })
export class ComplaintEntity {
  @ForeignKey(() => MatterEntity, { name: 'complaint_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'complaint_pk' })
  matterId: string;

  @Column('text')
  handler: string;

  @Column('text')
  complainee: string;

  @Column('integer')
  type: number;

  @Column('text')
  topic: string;

  @Column('text', { nullable: true })
  clause: string | null;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('date', { name: 'accepted_on', nullable: true })
  acceptedOn: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  /** Refused, redirected, withdrawn, or the reason of its termination. */
  @Column('text', { nullable: true })
  ended: string | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;

  @Column('boolean', { name: 'long_pending' })
  longPending: boolean;

  @Column('integer', { nullable: true })
  stars: number | null;

  /** Days on which proposals on policy were made. */
  @Column('jsonb', { name: 'advised_on' })
  advisedOn: string[];

  @Column('uuid', { name: 'key_task', nullable: true })
  keyTask: string | null;
}
