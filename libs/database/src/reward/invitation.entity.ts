import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from '../enterprise/enterprise.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { FdiListEntity } from './fdi-list.entity.ts';
import { ProgrammeEntity } from './programme.entity.ts';

/** 免申即享: an award that is proposed, sent, and confirmed or declined; of a project of a programme one at most stands. */
@Entity('invitation')
@Index('invitation_once', ['programme', 'project'], { unique: true, where: `state <> 'superseded'` })
@Index('invitation_of_programme', ['programme', 'project', 'id'])
@Index('invitation_of_enterprise', ['enterprise', 'sentAt'])
export class InvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pk' })
  id: string;

  @ForeignKey(() => ProgrammeEntity, { name: 'invitation_programme' })
  @Column('uuid')
  programme: string;

  @ForeignKey(() => EnterpriseEntity, { name: 'invitation_enterprise' })
  @Column('text')
  enterprise: string;

  @Column('text')
  project: string;

  @Column('text', { name: 'project_name' })
  projectName: string;

  @Column('jsonb')
  facts: object;

  @Column('bigint', { name: 'quoted_fen' })
  quotedFen: string;

  @Column('text')
  state: string;

  @ForeignKey(() => FdiListEntity, { name: 'invitation_list' })
  @Column('uuid', { name: 'list_id' })
  listId: string;

  @ForeignKey(() => MatterEntity, { name: 'invitation_matter' })
  @Column('uuid', { name: 'matter_id', nullable: true })
  matterId: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: Date | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}
