import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row: how far business time runs ahead of the machine's. */
@Entity('clock')
export class ClockEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'clock_pk' })
  one: boolean;

  @Column('bigint', { name: 'offset_ms' })
  offsetMs: string;
}
