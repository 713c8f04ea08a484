import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** 事项, with the columns that are derived for lists (`ledger/list-columns.ts`) and the sweep (`next_wake`). */
@Entity('matter')
@Index('matter_plan_no', ['planId', 'no'], { unique: true })
@Index('matter_owed', ['owedSince'], { where: 'owed_since is not null' })
@Index('matter_wake', ['nextWake'], { where: 'next_wake is not null' })
@Index('matter_plan', ['planId', 'noKey', 'id'])
@Index('matter_no', ['noKey', 'id'])
@Index('matter_due', ['dueKey', 'id'])
@Index('matter_opened', ['openedAt', 'id'])
@Index('matter_changed', ['changedAt', 'id'])
@Index('matter_open_due', ['openDue', 'id', 'openNear', 'signing'], { where: 'closed_at is null' })
@Index('matter_open_near', ['openNear', 'id'], {
  where: 'closed_at is null and suspended_at is null and not provisional',
})
@Index('matter_open_step', ['step', 'openDue', 'id'], { where: 'closed_at is null' })
@Index('matter_open_besides', ['openDue', 'id'], { where: 'closed_at is null and besides is not null' })
@Index('matter_open_asides', ['openDue', 'id'], { where: 'closed_at is null and asides is not null' })
@Index('matter_open_steps', ['asides'], { type: 'gin', where: 'closed_at is null and asides is not null' })
@Index('matter_open_stopped', ['openDue', 'id'], { where: 'closed_at is null and suspended_at is not null' })
@Index('matter_open_provisional', ['openNear', 'id'], { where: 'closed_at is null and provisional' })
@Index('matter_ended', ['ended'], { where: 'ended is not null' })
@Index('matter_done', ['ended'], { where: `outcome = 'done'` })
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

  @Column('text', { name: 'no_key' })
  noKey: string;

  @Column('timestamptz', { name: 'due_key' })
  dueKey: Date;

  @Column('timestamptz', { name: 'open_due' })
  openDue: Date;

  @Column('timestamptz', { name: 'open_near' })
  openNear: Date;

  @Column('boolean')
  provisional: boolean;

  @Column('text', { nullable: true })
  step: string | null;

  @Column('text', { array: true, nullable: true })
  besides: string[] | null;

  @Column('text', { array: true, nullable: true })
  asides: string[] | null;

  @Column('integer')
  signing: number;

  @Column('text', { nullable: true })
  card: string | null;

  @Column('text', { nullable: true })
  letter: string | null;

  @Column('text', { nullable: true })
  ended: string | null;

  @Column('jsonb', { name: 'open_desks' })
  openDesks: object;

  @Column('integer')
  seq: number;

  @Column('text')
  head: string;

  @Column('text', { name: 'state_hash' })
  stateHash: string;
}
