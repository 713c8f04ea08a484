import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from '../unit/unit.entity.ts';

/** 群机器人 of a unit. Its address is a secret as much as its signing key: who has it can speak in the group. */
@Entity('unit_robot')
@Index('unit_robot_kind', ['unit', 'kind'], { unique: true })
export class UnitRobotEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_robot_pk' })
  id: string;

  @ForeignKey(() => UnitEntity, { name: 'unit_robot_unit' })
  @Column('text')
  unit: string;

  @Column('text')
  kind: string;

  /** Sealed. */
  @Column('text')
  url: string;

  /** Sealed. */
  @Column('text', { nullable: true })
  secret: string | null;

  /** Last four characters of the address, by which a person recognises it. */
  @Column('text')
  hint: string;

  /** When it spoke within the last minute, by the machine's clock: all workers keep its limit together. */
  @Column('timestamptz', { array: true })
  recent: Date[];

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
