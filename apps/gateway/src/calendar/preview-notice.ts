import { Injectable } from '@nestjs/common';
import { type CalendarPreviewView } from '@duban/contracts/http/calendar-change';
import { CalendarStore } from '@duban/database/calendar/calendar.store';
import { type Asker } from '../session/asker.ts';
import { type Exchange } from '../session/asking.ts';
import { sentNotice } from './sent-notice.ts';

/** 试算: what a notice would move. */
@Injectable()
export class PreviewNotice {
  constructor(private readonly calendar: CalendarStore) {}

  async handle({ actor }: Asker, { request }: Exchange): Promise<CalendarPreviewView> {
    const notice = await sentNotice(request);
    const { became, days, moves, matters, provisional, lines } = await this.calendar.preview(notice, actor);
    return { notice, became, days, moves, matters, provisional, lines };
  }
}
