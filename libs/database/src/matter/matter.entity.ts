import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 事项, with the columns that are derived for lists (`parties`) and the sweep (`next_wake`). */
@Entity('matter')
@Index('matter_plan_no', ['planId', 'no'], { unique: true })
@Index('matter_parties', ['parties'], { type: 'gin' })
@Index('matter_owed', ['owedSince'], { where: 'owed_since is not null' })
@Index('matter_wake', ['nextWake'], { where: 'next_wake is not null' })
@Index('matter_changed', ['changedAt'])
export class MatterEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'matter_pk' })
  id: string;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'plan_id' })
  planId: string;

  @Column('text')
  no: string;

  @Column('text')
  title: string;

  @Column('text', { array: true })
  leads: string[];

  @Column('text', { array: true })
  supports: string[];

  @Column('text', { array: true })
  parties: string[];

  @Column('integer')
  edition: number;

  @Column('integer')
  chapter: number;

  @Column('integer')
  round: number;

  @Column('jsonb', { nullable: true })
  route: object | null;

  @Column('integer')
  returns: number;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('timestamptz', { nullable: true })
  due: Date | null;

  @Column('timestamptz', { name: 'first_due', nullable: true })
  firstDue: Date | null;

  @Column('integer')
  extensions: number;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('timestamptz', { name: 'owed_since', nullable: true })
  owedSince: Date | null;

  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  suspendedAt: Date | null;

  @Column('jsonb', { default: [] })
  pauses: object;

  @Column('text', { array: true, default: [] })
  copies: string[];

  @Column('timestamptz', { name: 'next_wake', nullable: true })
  nextWake: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('jsonb')
  facts: object;

  @Column('integer', { name: 'last_desk' })
  lastDesk: number;

  @Column('integer')
  seq: number;

  @Column('text')
  head: string;

  @Column('text', { name: 'state_hash' })
  stateHash: string;
}
