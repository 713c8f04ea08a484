import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EnterpriseEntity } from '../enterprise/enterprise.entity.ts';
import { MatterEntity } from '../matter/matter.entity.ts';
import { ProgrammeEntity } from './programme.entity.ts';

/** 政策兑现: what an application claims, was promised, granted, paid and gave back; follows from its matter, whole fen. */
@Entity('application')
@Index('application_once', ['direction', 'year', 'project', 'claim'], { unique: true, where: 'live' })
@Index('application_of_enterprise', ['enterprise', 'matterId'])
@Index('application_of_policy', ['policy', 'year', 'matterId'])
export class ApplicationEntity {
  @ForeignKey(() => MatterEntity, { name: 'application_matter' })
  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'application_pk' })
  matterId: string;

  @ForeignKey(() => EnterpriseEntity, { name: 'application_enterprise' })
  @Column('text')
  enterprise: string;

  @ForeignKey(() => ProgrammeEntity, { name: 'application_programme' })
  @Column('uuid')
  programme: string;

  @Column('text')
  policy: string;

  @Column('text')
  direction: string;

  @Column('integer')
  year: number;

  @Column('text')
  project: string;

  @Column('text')
  claim: string;

  @Column('boolean')
  live: boolean;

  @Column('bigint', { name: 'quoted_fen', nullable: true })
  quotedFen: string | null;

  /** Fingerprint of what the amount follows from. */
  @Column('text', { name: 'inputs_hash' })
  inputsHash: string;

  @Column('bigint', { name: 'approved_fen' })
  approvedFen: string;

  @Column('bigint', { name: 'reserved_fen' })
  reservedFen: string;

  @Column('bigint', { name: 'paid_fen' })
  paidFen: string;

  @Column('bigint', { name: 'recovered_fen' })
  recoveredFen: string;

  @Column('text', { nullable: true })
  outcome: string | null;
}
