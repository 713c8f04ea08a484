import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** 行动计划 as it was published; a changed text is a version of its own that replaces the one before. */
@Entity('plan')
@Index('plan_published', ['publishedAt', 'id'])
@Index('plan_title_version', ['title', 'version'], { unique: true })
export class PlanEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'plan_pk' })
  id: string;

  @Column('text')
  title: string;

  @Column('integer')
  version: number;

  @Column('text')
  status: string;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('jsonb')
  draft: object;

  @Column('text', { name: 'published_by' })
  publishedBy: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('text', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @ForeignKey(() => PlanEntity, { name: 'plan_replaces' })
  @Column('uuid', { nullable: true })
  replaces: string | null;
}
