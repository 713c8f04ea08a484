import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';
import { PlanEntity } from '../plan/plan.entity.ts';

/** 通报: a quarter's figures as they stood when it ended; one for each quarter and plan, which TypeORM cannot say. */
@Entity('circular')
@Index('circular_once', { synchronize: false })
@Index('circular_number', ['numberYear', 'numberNo'], { unique: true })
export class CircularEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'circular_pk' })
  id: string;

  @Column('text')
  quarter: string;

  @ForeignKey(() => PlanEntity, { name: 'circular_plan' })
  @Column('uuid', { name: 'plan_id', nullable: true })
  planId: string | null;

  @Column('timestamptz', { name: 'as_of' })
  asOf: Date;

  @Column('text')
  status: string;

  @Column('jsonb')
  figures: object;

  @ForeignKey(() => PersonEntity, { name: 'circular_made_by' })
  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'comment_until' })
  commentUntil: Date;

  @Column('integer', { name: 'number_year', nullable: true })
  numberYear: number | null;

  @Column('integer', { name: 'number_no', nullable: true })
  numberNo: number | null;

  @ForeignKey(() => PersonEntity, { name: 'circular_issued_by' })
  @Column('uuid', { name: 'issued_by', nullable: true })
  issuedBy: string | null;

  @Column('timestamptz', { name: 'issued_at', nullable: true })
  issuedAt: Date | null;
}
