import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 政策版本: added and read, never changed; a trigger refuses it, and the runtime role has no grant. */
@Entity('policy_version')
export class PolicyVersionEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'policy_version_pk' })
  policy: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'policy_version_pk' })
  version: number;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  /** The last day; null: until a later version takes its place. */
  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('jsonb')
  parameters: object;

  /** The clause, or the notice that sets it. */
  @Column('text')
  source: string;

  @Column('text')
  reason: string;

  /** `{id, name, unit}`. */
  @Column('jsonb', { name: 'published_by' })
  publishedBy: object;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;
}
