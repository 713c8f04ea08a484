import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';

/** 申报通知: a window in which a policy can be applied for. */
@Entity('programme')
@Index('programme_once', ['policy', 'year'], { unique: true })
export class ProgrammeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_pk' })
  id: string;

  @Column('text')
  policy: string;

  @Column('integer', { name: 'policy_version' })
  policyVersion: number;

  @Column('integer')
  year: number;

  @Column('text')
  title: string;

  @Column('text', { name: 'notice_rate', nullable: true })
  noticeRate: string | null;

  @Column('date', { name: 'opens_on' })
  opensOn: string;

  @Column('date', { name: 'closes_on' })
  closesOn: string;

  @Column('jsonb')
  materials: object;

  @Column('boolean')
  expert: boolean;

  @Column('integer', { name: 'publicity_days' })
  publicityDays: number;

  @ForeignKey(() => PersonEntity, { name: 'programme_published_by' })
  @Column('uuid', { name: 'published_by' })
  publishedBy: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}
