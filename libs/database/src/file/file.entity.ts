import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MatterEntity } from '../matter/matter.entity.ts';
import { PersonEntity } from '../person/person.entity.ts';

/** 附件: what is known of an uploaded file; its bytes lie on disk under their hash. Only its state and what it belongs to change. */
@Entity('file')
@Index('file_sha256', ['sha256'])
@Index('file_owner_stored', ['owner', 'storedAt'])
@Index('file_matter', ['matterId'], { where: 'matter_id is not null' })
@Index('file_draft', ['draftId'], { where: 'draft_id is not null' })
@Index('file_unscanned', ['triedAt'], { where: `state = 'quarantined'` })
@Index('file_of_nothing', ['storedAt'], { where: 'matter_id is null and draft_id is null' })
export class FileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_pk' })
  id: string;

  @Column('text')
  owner: string;

  @ForeignKey(() => PersonEntity, { name: 'file_uploaded_by' })
  @Column('uuid', { name: 'uploaded_by', nullable: true })
  uploadedBy: string | null;

  /** Of a closed file: its own key, closed under the installation's. */
  @Column('text', { name: 'own_key', nullable: true })
  ownKey: string | null;

  @Column('text')
  name: string;

  @Column('bigint')
  size: string;

  @Column('text')
  sha256: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  why: string | null;

  @Column('text', { name: 'scanned_by', nullable: true })
  scannedBy: string | null;

  /** By the office's clock. */
  @Column('timestamptz')
  at: Date;

  /** By the machine's: quotas and the removal of what belongs to nothing follow it. */
  @Column('timestamptz', { name: 'stored_at' })
  storedAt: Date;

  @ForeignKey(() => MatterEntity, { name: 'file_matter_fk' })
  @Column('uuid', { name: 'matter_id', nullable: true })
  matterId: string | null;

  @Column('uuid', { name: 'draft_id', nullable: true })
  draftId: string | null;

  @Column('text', { nullable: true })
  slot: string | null;

  /** Vain attempts of the worker to have it scanned. */
  @Column('integer', { default: 0 })
  tries: number;

  @Column('timestamptz', { name: 'tried_at', nullable: true })
  triedAt: Date | null;
}
