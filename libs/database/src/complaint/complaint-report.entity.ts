import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';
import { UnitEntity } from '../unit/unit.entity.ts';

/** 两月报告 as it was filed; added and never changed. */
@Entity('complaint_report')
export class ComplaintReportEntity {
  @ForeignKey(() => UnitEntity, { name: 'complaint_report_handler' })
  @PrimaryColumn('text', { primaryKeyConstraintName: 'complaint_report_pk' })
  handler: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'complaint_report_pk' })
  period: string;

  @Column('jsonb')
  content: object;

  /** Of the content in canonical JSON, hex. */
  @Column('text', { name: 'content_sha256' })
  contentSha256: string;

  /** Closed. */
  @Column('text', { nullable: true })
  advice: string | null;

  @Column('timestamptz', { name: 'filed_at' })
  filedAt: Date;

  @ForeignKey(() => PersonEntity, { name: 'complaint_report_filed_by' })
  @Column('uuid', { name: 'filed_by' })
  filedBy: string;
}
