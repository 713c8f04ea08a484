import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.ts';
import { ChangeCalendar } from './change-calendar.ts';
import { PreviewNotice } from './preview-notice.ts';
import { ShowCalendar } from './show-calendar.ts';

@Module({ controllers: [CalendarController], providers: [ShowCalendar, PreviewNotice, ChangeCalendar] })
export class CalendarModule {}
