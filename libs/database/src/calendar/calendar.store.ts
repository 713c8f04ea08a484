import { type Pool } from 'pg';
import { type CalendarYear } from '@duban/domain/time/working-calendar';
import { type Actor } from '@duban/domain/unit/actor';
import { type Refusal, refused } from '@duban/domain/refusal';
import { THE_INSTALLER } from '../audit/system-log.store.ts';
import { once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { lockReference } from '../reference/raise-reference.ts';
import { inTransaction } from '../transaction.ts';
import {
  type Approver,
  CHANGE_COLUMNS,
  type CalendarChange,
  changeOf,
  type ChangeRow,
  readChange,
} from './calendar-change.ts';
import { type Changed } from './change-calendar.ts';
import { type Loaded, loadNotices, type NoticeWish } from './load-notices.ts';
import { type CalendarPreview, previewChange, provisionalDues } from './preview-change.ts';
import { rollBack } from './roll-back.ts';
import { type LoadedYear, readYears, YEAR_COLUMNS } from './year-writing.ts';

export type { LoadedYear } from './year-writing.ts';

export interface CalendarLoaded {
  /** Version of the reference data afterwards. */
  version: number;
  years: LoadedYear[];
  change: CalendarChange | null;
}

/** A change that was refused where nobody is there to be told: another one is under way. */
export class CalendarRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

type Keyed = Parameters<typeof once>[1];

const YEAR = { name: 'calendar-year', text: `select ${YEAR_COLUMNS} from calendar_year where year = $1` };
const CHANGES = {
  name: 'calendar-changes',
  text: `select ${CHANGE_COLUMNS} from calendar_change c where c.version < $1 order by c.version desc limit $2`,
};

/** 日历: the years and what changed them. */
export class CalendarStore {
  constructor(private readonly pool: Pool) {}

  years(): Promise<CalendarYear[]> {
    return readYears(this.pool);
  }

  async year(year: number): Promise<CalendarYear | undefined> {
    return (await this.pool.query<CalendarYear>({ ...YEAR, values: [year] })).rows[0];
  }

  /** Open desks whose due moment rests on a year without a notice. */
  provisionalDues(): Promise<number> {
    return provisionalDues(this.pool);
  }

  /** Changes below a version, newest first. */
  async changes(below: number, limit: number): Promise<CalendarChange[]> {
    const { rows } = await this.pool.query<ChangeRow>({
      ...CHANGES,
      values: [below, limit],
    });
    return rows.map(changeOf);
  }

  async change(id: string): Promise<CalendarChange | undefined> {
    return readChange(this.pool, id);
  }

  preview(notice: CalendarYear, reader: Actor | 'all'): Promise<CalendarPreview> {
    return previewChange(this.pool, notice, reader);
  }

  /**
   * Loads notices, each whole; the same again changes nothing. What they move is moved with them, or by the worker soon.
   *
   * @throws CalendarRefused while another change is under way.
   */
  load(notices: readonly CalendarYear[], approver: Approver = THE_INSTALLER): Promise<CalendarLoaded> {
    return inTransaction(this.pool, async (client) => {
      const loaded = await loadNotices(this.pool, client, { notices, approver });
      if ('refusal' in loaded) throw new CalendarRefused(loaded.refusal);
      const { years, changed } = loaded;
      return { version: await lockReference(client), years, change: changed?.change ?? null };
    });
  }

  /** The same for a person's request: done once for its key; `answer` is made in the same transaction. */
  loadOnce(request: Keyed, wish: NoticeWish, answer: (loaded: Loaded) => unknown): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const loaded = await loadNotices(this.pool, client, wish);
      if ('refusal' in loaded) return refuseOnce(loaded.refusal);
      const older = loaded.years.find(({ became }) => became === 'older');
      return older ? refuseOnce(refused('calendar.older-notice', { year: older.year })) : answer(loaded);
    });
  }

  /** Takes a change back, once for the request's key. @param change one that there is. */
  rollBackOnce(request: Keyed, change: CalendarChange, answer: (changed: Changed) => unknown): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const changed = await rollBack(this.pool, client, change.id, byOf(request));
      return 'refusal' in changed ? refuseOnce(changed.refusal) : answer(changed);
    });
  }
}

const byOf = ({ actor, ip }: Request) => ({ approver: actor, ...(ip === undefined ? {} : { ip }) });
