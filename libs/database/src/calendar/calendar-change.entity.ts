import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A notice that was loaded, or taken back: what each of its years became and was before, and how far its moves are. */
@Entity('calendar_change')
@Index('calendar_change_version', ['version'], { unique: true })
export class CalendarChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_change_pk' })
  id: string;

  /** Of the reference data, as this change raised it; changes are in its order. */
  @Column('integer')
  version: number;

  /** `load` or `roll-back`. */
  @Column('text')
  kind: string;

  @ForeignKey(() => CalendarChangeEntity, { name: 'calendar_change_undoes' })
  @Column('uuid', { nullable: true })
  undoes: string | null;

  /** `[{year, notice}]`, the notice null for a year that has none. */
  @Column('jsonb')
  years: object;

  @Column('jsonb')
  before: object;

  /** `applying`, `applied` or `rolled-back`. */
  @Column('text')
  status: string;

  @Column('jsonb', { name: 'approved_by' })
  approvedBy: object;

  @Column('timestamptz')
  at: Date;

  @Column('integer')
  matters: number;

  /** Due days that it moves, and how many it has. */
  @Column('integer')
  moves: number;

  @Column('integer')
  moved: number;

  /** Transactions older than this one may have counted by the calendar before; what they left is looked for behind them. */
  @Column('bigint', { nullable: true })
  fence: string | null;

  @Column('boolean')
  settled: boolean;
}
