import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Each due moment a desk has had, and how it was counted, day by day; append-only. */
@Entity('desk_due')
export class DeskDueEntity {
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'desk_due_pk' })
  matterId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'desk_due_pk' })
  desk: number;

  @PrimaryColumn('integer', { name: 'due_version', primaryKeyConstraintName: 'desk_due_pk' })
  dueVersion: number;

  @Column('timestamptz')
  due: Date;

  @Column('text')
  why: string;

  @Column('jsonb')
  explanation: object;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
