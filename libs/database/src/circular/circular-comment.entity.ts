import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';
import { UnitEntity } from '../unit/unit.entity.ts';
import { CircularEntity } from './circular.entity.ts';

/** 征求意见: what a unit says to the draft of a circular. */
@Entity('circular_comment')
@Index('circular_comment_at', ['circularId', 'at'])
export class CircularCommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'circular_comment_pk' })
  id: string;

  @ForeignKey(() => CircularEntity, { name: 'circular_comment_circular' })
  @Column('uuid', { name: 'circular_id' })
  circularId: string;

  @ForeignKey(() => UnitEntity, { name: 'circular_comment_unit' })
  @Column('text')
  unit: string;

  @ForeignKey(() => PersonEntity, { name: 'circular_comment_person' })
  @Column('uuid')
  person: string;

  @Column('text')
  words: string;

  @Column('timestamptz')
  at: Date;
}
