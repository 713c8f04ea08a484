import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from '../enterprise/enterprise.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { ProgrammeEntity } from './programme.entity.ts';

/** 草稿 of an application, saved while it is written; `matter_id` once it was submitted. */
@Entity('draft')
@Index('draft_of_enterprise', ['enterprise', 'changedAt'])
export class DraftEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'draft_pk' })
  id: string;

  @ForeignKey(() => EnterpriseEntity, { name: 'draft_enterprise' })
  @Column('text')
  enterprise: string;

  @ForeignKey(() => ProgrammeEntity, { name: 'draft_programme' })
  @Column('uuid')
  programme: string;

  @Column('jsonb')
  body: object;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'ready_at', nullable: true })
  readyAt: Date | null;

  @ForeignKey(() => PersonEntity, { name: 'draft_made_by' })
  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @ForeignKey(() => PersonEntity, { name: 'draft_changed_by' })
  @Column('uuid', { name: 'changed_by' })
  changedBy: string;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @ForeignKey(() => MatterEntity, { name: 'draft_matter' })
  @Column('uuid', { name: 'matter_id', nullable: true })
  matterId: string | null;
}
