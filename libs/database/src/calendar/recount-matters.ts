import { type PoolClient } from 'pg';
import { recountMatter, type Recounting } from '@duban/domain/act/recount-matter';
import { type Change } from '@duban/domain/act/change';
import { type Matter } from '@duban/domain/matter/matter';
import { type Ledger } from '../ledger/ledger.ts';
import { type Request } from '../ledger/request.ts';
import { type CalendarChange, causeOf } from './calendar-change.ts';
import { duesOf } from './counted-dues.ts';

/** What was done: the matters of which anything moved, and how many due days did. */
export interface Recounted {
  done: Matter[];
  moved: number;
}

const LOCK = { name: 'recount-lock', text: 'select id from matter where id = any($1::uuid[]) order by id for update' };

/**
 * Writes what a change of the calendar moves of some matters, in a transaction that holds the change already. A matter
 * that stands by the new calendar is left as it is, so that none moves twice.
 */
export async function recountMatters(
  client: PoolClient,
  ledger: Ledger,
  matters: readonly string[],
  cause: { change: CalendarChange; recounting: Recounting; ip?: string },
): Promise<Recounted> {
  if (matters.length === 0) return { done: [], moved: 0 };
  await client.query({ ...LOCK, values: [matters] });
  // In a statement behind the lock: read together with it, the dues would be those from before the wait.
  const dues = await duesOf(client, matters);
  const why = whyOf(cause.change);
  let moved = 0;
  const outcome = await ledger.changeWithin(client, matters, requestOf(cause.change, cause.ip), (matter) => {
    const changes = recountMatter(matter, dues.get(matter.id) ?? [], cause.recounting, why);
    moved += changes.filter(isMove).length;
    return { changes };
  });
  if (outcome === 'unseen' || typeof outcome === 'string' || !('done' in outcome))
    throw new Error('a recount was not done');
  return { done: outcome.done, moved };
}

const isMove = ({ type }: Change): boolean => type === 'recounted';

/** `calendar: …`, or `calendar-undone: …`, with the notice's title and number. */
export const whyOf = (change: CalendarChange): string =>
  `${change.kind === 'load' ? 'calendar' : 'calendar-undone'}: ${causeOf(change)}`;

function requestOf(change: CalendarChange, ip: string | undefined): Request {
  // The role decides nothing here: the notice was approved before.
  const actor = { ...change.approvedBy, role: 'supervision-office', rank: null } as const;
  return {
    actor,
    act: change.kind === 'load' ? 'recount' : 'recount-back',
    object: change.id,
    asked: { words: causeOf(change) },
    ...(ip === undefined ? {} : { ip }),
  };
}
