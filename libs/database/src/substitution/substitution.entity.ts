import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';

/** 委托: from a day to a day a named deputy works the desks of an absent colleague. */
@Entity('substitution')
@Index('substitution_deputy_day', ['deputy', 'toDay'], { where: 'ended_at is null' })
@Index('substitution_absent_day', ['absent', 'toDay'], { where: 'ended_at is null' })
export class SubstitutionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'substitution_pk' })
  id: string;

  @ForeignKey(() => PersonEntity, { name: 'substitution_absent' })
  @Column('uuid')
  absent: string;

  @ForeignKey(() => PersonEntity, { name: 'substitution_deputy' })
  @Column('uuid')
  deputy: string;

  @Column('date', { name: 'from_day' })
  fromDay: string;

  @Column('date', { name: 'to_day' })
  toDay: string;

  /** Kinds of matters it covers; null: all. */
  @Column('text', { array: true, nullable: true })
  kinds: string[] | null;

  @Column('text')
  reason: string;

  @ForeignKey(() => PersonEntity, { name: 'substitution_made_by' })
  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}
