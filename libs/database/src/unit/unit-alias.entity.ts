import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UnitEntity } from './unit.entity.ts';

/** A name that a plan may write for a unit. */
@Entity('unit_alias')
export class UnitAliasEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_alias_pk' })
  alias: string;

  @ForeignKey(() => UnitEntity, { name: 'unit_alias_unit' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_alias_pk' })
  unit: string;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text', { nullable: true })
  mark: string | null;
}
