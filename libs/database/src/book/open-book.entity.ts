import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';

/** The lines of a unit's book that are open, by what changes with their desks; gone when the matter is closed. */
@Entity('open_book')
@Index('open_book_due', ['unit', 'openDue', 'matterId', 'openNear', 'signing'])
@Index('open_book_step', ['unit', 'step', 'openDue', 'matterId'])
@Index('open_book_besides', ['unit', 'openDue', 'matterId'], { where: 'besides is not null' })
@Index('open_book_asides', ['unit', 'openDue', 'matterId'], { where: 'asides is not null' })
@Index('open_book_provisional', ['unit', 'openDue', 'matterId'], { where: 'provisional' })
@Index('open_book_stopped', ['unit', 'openDue', 'matterId'], { where: 'stopped' })
export class OpenBookEntity {
  @ForeignKey(() => MatterEntity, { name: 'open_book_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'open_book_pk' })
  matterId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'open_book_pk' })
  unit: string;

  @Column('text')
  kind: string;

  @Column('text')
  part: string;

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

  @Column('boolean')
  stopped: boolean;
}
