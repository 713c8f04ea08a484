import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';
import { UnitEntity } from '../unit/unit.entity.ts';

/** 协作评分: what lead and supporters of a closed task give each other, once for each closing. */
@Entity('cooperation')
@Index('cooperation_at', ['at'])
export class CooperationEntity {
  @ForeignKey(() => MatterEntity, { name: 'cooperation_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'cooperation_pk' })
  matterId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'cooperation_pk' })
  chapter: number;

  @ForeignKey(() => UnitEntity, { name: 'cooperation_by_unit' })
  @PrimaryColumn('text', { name: 'by_unit', primaryKeyConstraintName: 'cooperation_pk' })
  byUnit: string;

  @ForeignKey(() => UnitEntity, { name: 'cooperation_of_unit' })
  @PrimaryColumn('text', { name: 'of_unit', primaryKeyConstraintName: 'cooperation_pk' })
  ofUnit: string;

  @Column('integer')
  score: number;

  @Column('text', { nullable: true })
  words: string | null;

  @ForeignKey(() => PersonEntity, { name: 'cooperation_person' })
  @Column('uuid')
  person: string;

  @Column('timestamptz')
  at: Date;
}
