import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from '../unit/unit.entity.ts';

/** A local account: whose it is, and what its role allows. */
@Entity('person')
@Index('person_login', ['login'], { unique: true })
@Index('person_unit_role', ['unit', 'role'])
export class PersonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' })
  id: string;

  @Column('text')
  login: string;

  @Column('text')
  name: string;

  @ForeignKey(() => UnitEntity, { name: 'person_unit' })
  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text')
  role: string;

  @Column('text', { nullable: true })
  rank: string | null;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('integer', { default: 0 })
  failures: number;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;

  @Column('timestamptz', { name: 'disabled_at', nullable: true })
  disabledAt: Date | null;
}
