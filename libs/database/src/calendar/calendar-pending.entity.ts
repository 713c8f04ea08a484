import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CalendarChangeEntity } from './calendar-change.entity.ts';

/** A matter that a change of the calendar has still to reach; gone in the transaction in which it did. */
@Entity('calendar_pending')
export class CalendarPendingEntity {
  @ForeignKey(() => CalendarChangeEntity, { name: 'calendar_pending_change' })
  @PrimaryColumn('uuid', { name: 'change_id', primaryKeyConstraintName: 'calendar_pending_pk' })
  changeId: string;

  @PrimaryColumn('uuid', { name: 'matter_id', primaryKeyConstraintName: 'calendar_pending_pk' })
  matterId: string;
}
