import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';
import { ProgrammeEntity } from './programme.entity.ts';

/** 外资到资清单 as it was imported; added and read, never changed. */
@Entity('fdi_list')
@Index('fdi_list_of_programme', ['programme', 'sha256'])
export class FdiListEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fdi_list_pk' })
  id: string;

  @ForeignKey(() => ProgrammeEntity, { name: 'fdi_list_programme' })
  @Column('uuid')
  programme: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text')
  sha256: string;

  @Column('integer')
  rows: number;

  @Column('integer', { name: 'bad_rows' })
  badRows: number;

  @Column('jsonb')
  bad: object;

  @Column('jsonb', { name: 'left_out' })
  leftOut: object;

  @ForeignKey(() => PersonEntity, { name: 'fdi_list_made_by' })
  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
