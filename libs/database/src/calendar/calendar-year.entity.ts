import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The holiday notice in force for a year. */
@Entity('calendar_year')
export class CalendarYearEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'calendar_year_pk' })
  year: number;

  @Column('text')
  source: string;

  @Column('date', { name: 'announced_on' })
  announcedOn: string;

  @Column('jsonb')
  holidays: object;

  @Column('jsonb', { name: 'make_ups' })
  makeUps: object;
}
