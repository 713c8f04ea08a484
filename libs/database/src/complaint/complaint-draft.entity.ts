import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** 投诉草稿: saved while it is written, closed as the complaint will be. */
@Entity('complaint_draft')
@Index('complaint_draft_owner', ['owner', 'changedAt'])
export class ComplaintDraftEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'complaint_draft_pk' })
  id: string;

  @Column('text')
  owner: string;

  @Column('text', { name: 'own_key' })
  ownKey: string;

  @Column('text')
  body: string;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @ForeignKey(() => MatterEntity, { name: 'complaint_draft_matter' })
  @Column('uuid', { name: 'matter_id', nullable: true })
  matterId: string | null;
}
