import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';
import { UnitEntity } from '../unit/unit.entity.ts';

/** 表扬: proposed by the supervision office, decided by the leader in charge (督查条例 Art 21). */
@Entity('commendation')
@Index('commendation_proposed', ['proposedAt'])
export class CommendationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'commendation_pk' })
  id: string;

  @ForeignKey(() => UnitEntity, { name: 'commendation_unit' })
  @Column('text')
  unit: string;

  @Column('text')
  reason: string;

  @ForeignKey(() => PersonEntity, { name: 'commendation_proposed_by' })
  @Column('uuid', { name: 'proposed_by' })
  proposedBy: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: Date;

  @Column('boolean', { nullable: true })
  approved: boolean | null;

  @ForeignKey(() => PersonEntity, { name: 'commendation_decided_by' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: Date | null;
}
