import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** 单位, with the days between which its name and duties hold. */
@Entity('unit')
export class UnitEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'unit_pk' })
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  english: string;

  @Column('text')
  kind: string;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @ForeignKey(() => UnitEntity, { name: 'unit_successor' })
  @Column('text', { nullable: true })
  successor: string | null;
}
