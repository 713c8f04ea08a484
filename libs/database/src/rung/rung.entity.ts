import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A rung of the escalation ladder that was climbed: once for each due moment of a desk; append-only. */
@Entity('rung')
export class RungEntity {
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'rung_pk' })
  matterId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'rung_pk' })
  desk: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rung_pk' })
  rung: string;

  @PrimaryColumn('integer', { name: 'due_version', primaryKeyConstraintName: 'rung_pk' })
  dueVersion: number;

  @Column('timestamptz')
  moment: Date;

  @Column('timestamptz', { name: 'climbed_at' })
  climbedAt: Date;
}
