import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person/person.entity.ts';

/** 联席会议: its minutes, and the matters it dealt with; resolutions become matters of their own under its id. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'meeting_pk' })
  id: string;

  @Column('text')
  title: string;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('text')
  minutes: string;

  @Column('uuid', { array: true })
  matters: string[];

  @ForeignKey(() => PersonEntity, { name: 'meeting_made_by' })
  @Column('uuid', { name: 'made_by' })
  madeBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;
}
