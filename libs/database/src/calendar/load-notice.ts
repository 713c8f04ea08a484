import { type Pool, type PoolClient } from 'pg';
import { type Refusal, refused } from '@duban/domain/refusal';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { lockReference } from '../reference/raise-reference.ts';
import { type Approver } from './calendar-change.ts';
import { changeCalendar, type Changed, whyNotNow } from './change-calendar.ts';
import { becameOf, type LoadedYear } from './year-writing.ts';

/** A notice to load, by whom, and how many due days he was shown to move. */
export interface NoticeWish {
  notice: CalendarYear;
  approver: Approver;
  ip?: string;
  expected?: number;
}

/** The same notice again changes nothing. */
export type Loaded = Changed | { unchanged: LoadedYear } | { refusal: Refusal };

/** 载入放假通知: the year becomes what the notice says, and every due day that was counted otherwise moves. */
export async function loadNotice(pool: Pool, client: PoolClient, wish: NoticeWish): Promise<Loaded> {
  await lockReference(client);
  const { notice, ...rest } = wish;
  const became = await becameOf(client, notice);
  if (became.became === 'same') return { unchanged: became };
  if (became.became === 'older') return { refusal: refused('calendar.older-notice', { year: notice.year }) };
  const busy = await whyNotNow(client);
  if (busy) return { refusal: busy };
  const years = [{ year: notice.year, notice }];
  const changed = await changeCalendar(pool, client, { kind: 'load', undoes: null, years, ...rest });
  return 'code' in changed ? { refusal: changed } : changed;
}
