import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** 台账: a matter's line in the book of each unit that takes or took part, in each order a unit's list can have. */
@Entity('book')
@Index('book_no', ['unit', 'part', 'noKey', 'matterId'])
@Index('book_due', ['unit', 'part', 'dueKey', 'matterId'])
@Index('book_opened', ['unit', 'part', 'openedAt', 'matterId'])
@Index('book_ended', ['unit', 'ended'], { where: 'ended is not null' })
export class BookEntity {
  @ForeignKey(() => MatterEntity, { name: 'book_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'book_pk' })
  matterId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'book_pk' })
  unit: string;

  @Column('text')
  kind: string;

  @Column('text')
  part: string;

  @Column('text', { name: 'no_key' })
  noKey: string;

  @Column('timestamptz', { name: 'due_key' })
  dueKey: Date;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;

  @Column('text', { nullable: true })
  ended: string | null;
}
