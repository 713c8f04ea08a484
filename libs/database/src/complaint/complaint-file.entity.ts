import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** 投诉案卷: identity and text of a complaint, closed under its own key. */
@Entity('complaint_file')
@Index('complaint_file_owner', ['owner', 'matterId'])
export class ComplaintFileEntity {
  @ForeignKey(() => MatterEntity, { name: 'complaint_file_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'complaint_file_pk' })
  matterId: string;

  /** Fingerprint of the enterprise; of one that a clerk entered, of the matter itself. */
  @Column('text')
  owner: string;

  @Column('text', { name: 'own_key' })
  ownKey: string;

  @Column('text')
  body: string;

  /** What the complaint officer lets the unit complained of and consulted departments read. */
  @Column('text', { nullable: true })
  released: string | null;
}
