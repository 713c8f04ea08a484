import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';

/** 通知偏好 of one person, with the addresses given for it; who has chosen nothing has no row. */
@Entity('notice_preference')
export class NoticePreferenceEntity {
  @ForeignKey(() => PersonEntity, { name: 'notice_preference_person' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'notice_preference_pk' })
  personId: string;

  @Column('text', { array: true })
  ways: string[];

  @Column('boolean')
  digest: boolean;

  @Column('text', { nullable: true })
  email: string | null;

  /** Sealed. */
  @Column('text', { nullable: true })
  phone: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
