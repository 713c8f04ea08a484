import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** 拨付: one order to the treasury; never sent twice. */
@Entity('payment')
@Index('payment_once', ['matterId', 'tranche'], { unique: true })
@Index('payment_ordered', ['madeAt'], { where: "state = 'ordered'" })
export class PaymentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'payment_pk' })
  id: string;

  @ForeignKey(() => MatterEntity, { name: 'payment_matter' })
  @Column('uuid', { name: 'matter_id' })
  matterId: string;

  @Column('integer')
  tranche: number;

  @Column('bigint')
  fen: string;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  receipt: string | null;

  @Column('text', { nullable: true })
  why: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt: Date | null;
}
