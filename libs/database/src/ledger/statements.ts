import { DESK_COLUMNS, MATTER_COLUMNS } from './columns.ts';
import { LIST_COLUMNS } from './list-columns.ts';

/** The ledger's statements, each prepared once under its name. An act is BEGIN, lock, load, write, COMMIT. */

const matterColumns = [
  ...Object.values(MATTER_COLUMNS).map(([column]) => column),
  'parties',
  'next_wake',
  ...LIST_COLUMNS,
  'changed_at',
  'seq',
  'head',
  'state_hash',
];
const deskColumns = ['matter_id', ...Object.values(DESK_COLUMNS).map(([column]) => column), 'shown'];
const mutable = (columns: string[], keys: string[]) => columns.filter((column) => !keys.includes(column));

const READ = `select ${[...Object.values(MATTER_COLUMNS).map(([column]) => column), 'seq', 'head'].join(', ')} from matter`;

/** Rows come as JSON: one parse for each instead of one for each of its columns. */
const locked = (which: string) => `select to_json(m) as matter from (${READ} where ${which} order by id for update) m`;

export const LOCK = { name: 'lock', text: locked('id = any($1::uuid[])') };
export const LOCK_PLAN = { name: 'lock-plan', text: locked('plan_id = $1') };

const NOW = 'business_now() as now, (select version from reference) as reference';
const desksOf = (ids: string) =>
  `(select coalesce(json_agg(to_json(d) order by matter_id, no), '[]') from desk d where ${ids}) as desks`;

/** Gives a transaction that has locked nothing its number. */
export const NUMBER = { name: 'number', text: 'select pg_current_xact_id()' };

/** A statement of its own: read together with the lock, the desks would be those from before the wait for it. */
export const LOAD = {
  name: 'load',
  text: `select ${NOW}, (select to_json(a) from answer a where person = $2 and route = $3 and key = $4) as answer,
    ${desksOf('matter_id = any($1::uuid[])')}`,
};

/** Without a lock, one statement sees matter and desks of one moment. */
export const PEEK = {
  name: 'peek',
  text: `select ${NOW}, (select to_json(m) from (${READ} where id = $1) m) as matter, ${desksOf('matter_id = $1')}`,
};

export const MOMENT = { name: 'moment', text: `select ${NOW}` };

const matterSet = mutable(matterColumns, ['id', 'kind', 'plan_id', 'no', 'opened_at', 'edition']);
const deskSet = mutable(deskColumns, [
  'matter_id',
  'no',
  'chapter',
  'step',
  'round',
  'party',
  'seat',
  'about',
  'laid_at',
  'laid_version',
]);

const BOOK = ['kind', 'part', 'no_key', 'due_key', 'opened_at', 'ended'];
const OPEN_BOOK = [
  'kind',
  'part',
  'open_due',
  'open_near',
  'provisional',
  'step',
  'besides',
  'asides',
  'signing',
  'stopped',
];

function upserted(table: string, columns: string[], set: string, key = 'matter_id, unit'): string {
  return `insert into ${table} (${key}, ${columns.join(', ')})
    select ${key}, ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, ${set})
    on conflict (${key}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`;
}

const struck = (table: string, set: string): string =>
  `delete from ${table} where (matter_id, unit) in (select matter_id, unit from jsonb_populate_recordset(null::${table}, ${set}))`;

const withDesks = `desks as (
    insert into desk (${deskColumns.join(', ')})
    select ${deskColumns.join(', ')} from jsonb_populate_recordset(null::desk, $2)
    on conflict (matter_id, no) do update set ${deskSet.map((column) => `${column} = excluded.${column}`).join(', ')}),
  entries as (insert into entry select * from jsonb_populate_recordset(null::entry, $3)),
  dues as (insert into desk_due select * from jsonb_populate_recordset(null::desk_due, $4)),
  rungs as (insert into rung select * from jsonb_populate_recordset(null::rung, $5) on conflict do nothing),
  notices as (
    insert into outbox (matter_id, desk, code, unit, recipient, about, at)
    select matter_id, desk, code, unit, recipient, about, at from jsonb_populate_recordset(null::outbox, $6)
    on conflict do nothing),
  answers as (
    insert into answer (person, route, key, body_hash, answer)
    select $7, $8, $9, $10, $11 where $11::text is not null),
  books as (${upserted('book', BOOK, '$12')}),
  struck as (${struck('book', '$13')}),
  open_books as (${upserted('open_book', OPEN_BOOK, '$14')}),
  open_struck as (${struck('open_book', '$15')}),
  searches as (${upserted('search', ['opened_at', 'keys'], '$16', 'matter_id')})`;

/** Matter, desks, entries, due moments, rungs, notices and the answer: one statement, one commit. */
export const WRITE = {
  name: 'write',
  text: `with matters as (
    update matter set ${matterSet.map((column) => `${column} = new.${column}`).join(', ')}
    from jsonb_populate_recordset(null::matter, $1) new where matter.id = new.id),
  ${withDesks}
  select 1`,
};

/** The same for matters that are opened; the foreign key of their desks is checked at the end of the statement. */
export const OPEN = {
  name: 'open',
  text: `with matters as (
    insert into matter (${matterColumns.join(', ')})
    select ${matterColumns.join(', ')} from jsonb_populate_recordset(null::matter, $1)),
  ${withDesks}
  select 1`,
};

/** Says that the story found nothing owed at this version; no act, no entry. Milliseconds, as every moment a page ends at. */
export const SETTLE = {
  name: 'settle',
  text: `update matter set owed_since = null, changed_at = date_trunc('milliseconds', business_now())
    where id = $1 and version = $2 and owed_since is not null`,
};
