import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UnitEntity } from '../unit/unit.entity.ts';

/** 企业: an applicant, as a party of the register; what identifies it is kept sealed. */
@Entity('enterprise')
@Index('enterprise_credit_code', ['creditCodeIndex'], { unique: true })
export class EnterpriseEntity {
  @ForeignKey(() => UnitEntity, { name: 'enterprise_unit' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'enterprise_pk' })
  code: string;

  @Column('text', { name: 'credit_code' })
  creditCode: string;

  @Column('text', { name: 'credit_code_index' })
  creditCodeIndex: string;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { name: 'bank_account', nullable: true })
  bankAccount: string | null;

  @Column('boolean', { name: 'foreign_invested' })
  foreignInvested: boolean;

  @Column('boolean', { name: 'in_district' })
  inDistrict: boolean;

  @Column('date', { name: 'registered_on', nullable: true })
  registeredOn: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
