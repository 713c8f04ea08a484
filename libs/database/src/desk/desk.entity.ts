import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** 办理环节. One live undecided desk of a party for each step of a round; TypeORM cannot say the expressions in two of the indexes. */
@Entity('desk')
@Index('desk_once', { synchronize: false })
@Index('desk_assignee', { synchronize: false })
@Index('desk_measured', ['matterId', 'no'], { where: `measures <> '[]'` })
@Index('desk_open', ['party', 'seat', 'due', 'matterId', 'no'], { where: 'verdict is null and voided_at is null' })
export class DeskEntity {
  @ForeignKey(() => MatterEntity, { name: 'desk_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'desk_pk' })
  matterId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'desk_pk' })
  no: number;

  @Column('integer')
  chapter: number;

  @Column('text')
  step: string;

  @Column('integer')
  round: number;

  @Column('text')
  party: string;

  @Column('text')
  seat: string;

  @Column('text', { nullable: true })
  about: string | null;

  @Column('timestamptz', { name: 'laid_at' })
  laidAt: Date;

  @Column('integer', { name: 'laid_version' })
  laidVersion: number;

  @Column('timestamptz', { nullable: true })
  due: Date | null;

  @Column('timestamptz', { name: 'first_due', nullable: true })
  firstDue: Date | null;

  @Column('timestamptz', { nullable: true })
  near: Date | null;

  @Column('integer', { name: 'due_version' })
  dueVersion: number;

  @Column('boolean')
  provisional: boolean;

  @Column('text')
  ladder: string;

  @Column('integer')
  rung: number;

  @Column('timestamptz', { name: 'rung_at', nullable: true })
  rungAt: Date | null;

  @Column('text', { nullable: true })
  card: string | null;

  @Column('text', { nullable: true })
  letter: string | null;

  @Column('integer')
  extensions: number;

  @Column('timestamptz', { name: 'urged_at', nullable: true })
  urgedAt: Date | null;

  @Column('text', { nullable: true })
  verdict: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column('integer', { name: 'decided_version', nullable: true })
  decidedVersion: number | null;

  @Column('jsonb', { name: 'decided_by', nullable: true })
  decidedBy: object | null;

  @Column('text', { nullable: true })
  words: string | null;

  @Column('jsonb', { nullable: true })
  facts: object | null;

  @Column('timestamptz', { name: 'voided_at', nullable: true })
  voidedAt: Date | null;

  @Column('jsonb', { nullable: true })
  assignee: object | null;

  @Column('jsonb', { default: [] })
  measures: object;

  /** What the inbox shows of its matter; derived, no part of the hashed state. */
  @Column('jsonb')
  shown: object;
}
