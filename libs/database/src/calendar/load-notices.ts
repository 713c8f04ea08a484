import { type Pool, type PoolClient } from 'pg';
import { type Refusal } from '@duban/domain/refusal';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { lockReference } from '../reference/raise-reference.ts';
import { type Approver } from './calendar-change.ts';
import { changeCalendar, type Changed, whyNotNow } from './change-calendar.ts';
import { becameOf, type LoadedYear } from './year-writing.ts';

/** Notices to load, by whom, and how many due days he was shown to move. */
export interface NoticeWish {
  notices: readonly CalendarYear[];
  approver: Approver;
  ip?: string;
  expected?: number;
}

/** What became of each; without a change there is nothing new in them. */
export interface Loaded {
  years: LoadedYear[];
  changed: Changed | null;
}

/** 载入放假通知: the years become what the notices say, and every due day that was counted otherwise moves. */
export async function loadNotices(
  pool: Pool,
  client: PoolClient,
  { notices, ...wish }: NoticeWish,
): Promise<Loaded | { refusal: Refusal }> {
  await lockReference(client);
  const became: LoadedYear[] = [];
  for (const notice of notices) became.push(await becameOf(client, notice));
  const years = notices.flatMap((notice, place) => (isNew(became[place]) ? [{ year: notice.year, notice }] : []));
  if (years.length === 0) return { years: became, changed: null };
  const busy = await whyNotNow(client);
  if (busy) return { refusal: busy };
  const changed = await changeCalendar(pool, client, { kind: 'load', undoes: null, years, ...wish });
  return 'code' in changed ? { refusal: changed } : { years: became, changed };
}

const isNew = (one: LoadedYear | undefined): boolean => one?.became === 'new' || one?.became === 'changed';
