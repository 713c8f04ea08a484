import { DESK_COLUMNS, MATTER_COLUMNS } from './columns.ts';

/** The ledger's statements, each prepared once under its name. An act is BEGIN, lock, load, write, COMMIT. */

const matterColumns = [
  ...Object.values(MATTER_COLUMNS).map(([column]) => column),
  'parties',
  'next_wake',
  'changed_at',
  'seq',
  'head',
  'state_hash',
];
const deskColumns = ['matter_id', ...Object.values(DESK_COLUMNS).map(([column]) => column)];
const mutable = (columns: string[], keys: string[]) => columns.filter((column) => !keys.includes(column));

/** Rows come as JSON: one parse for each instead of one for each of its columns. */
const READ_MATTER = 'select to_json(matter) as matter from matter';

export const LOCK = { name: 'lock', text: `${READ_MATTER} where id = any($1::uuid[]) order by id for update` };
export const LOCK_PLAN = { name: 'lock-plan', text: `${READ_MATTER} where plan_id = $1 order by id for update` };

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
  text: `select ${NOW}, (select to_json(m) from matter m where id = $1) as matter, ${desksOf('matter_id = $1')}`,
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
    select $7, $8, $9, $10, $11 where $11::text is not null)`;

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

/** Says that the story found nothing owed at this version; no act, no entry. */
export const SETTLE = {
  name: 'settle',
  text: 'update matter set owed_since = null, changed_at = business_now() where id = $1 and version = $2 and owed_since is not null',
};
