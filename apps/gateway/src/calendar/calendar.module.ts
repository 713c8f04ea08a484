import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.ts';
import { ShowCalendar } from './show-calendar.ts';

@Module({ controllers: [CalendarController], providers: [ShowCalendar] })
export class CalendarModule {}
