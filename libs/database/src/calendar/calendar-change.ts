import { type Pool, type PoolClient } from 'pg';
import { type Actor } from '@duban/domain/unit/actor';
import { type Instant } from '@duban/domain/time/day';
import { instantIn } from '../instants.ts';
import { type YearState } from './year-writing.ts';

/** Who approved a change; its moves are recorded under this name. */
export type Approver = Pick<Actor, 'id' | 'name' | 'unit'>;

/** A notice that was loaded, or taken back, and how far its moves are. */
export interface CalendarChange {
  id: string;
  version: number;
  kind: 'load' | 'roll-back';
  undoes: string | null;
  years: YearState[];
  before: YearState[];
  status: 'applying' | 'applied' | 'rolled-back';
  approvedBy: Approver;
  at: Instant;
  /** Matters of which anything moves, and how many are still to be reached. */
  matters: number;
  pending: number;
  /** Due days that move, and how many have. */
  moves: number;
  moved: number;
}

export const CHANGE_COLUMNS = `c.id, c.version, c.kind, c.undoes, c.years, c.before, c.status,
  c.approved_by as "approvedBy", c.at, c.matters, c.moves, c.moved,
  (select count(*)::integer from calendar_pending p where p.change_id = c.id) as pending`;

/** As PostgreSQL gives it. */
export type ChangeRow = Omit<CalendarChange, 'at'> & { at: Date };

export const changeOf = (row: ChangeRow): CalendarChange => ({ ...row, at: instantIn(row.at) });

const ONE = { name: 'calendar-change-one', text: `select ${CHANGE_COLUMNS} from calendar_change c where c.id = $1` };

export async function readChange(client: Pool | PoolClient, id: string): Promise<CalendarChange | undefined> {
  const row = (await client.query<ChangeRow>({ ...ONE, values: [id] })).rows[0];
  return row && changeOf(row);
}

/** Title and number of the notices: what every due moment that moves is kept with. */
export const causeOf = ({ years, before, kind }: Pick<CalendarChange, 'years' | 'before' | 'kind'>): string =>
  (kind === 'load' ? years : before).flatMap(({ notice }) => notice?.source ?? []).join('；');

const INSERT = {
  name: 'calendar-change-insert',
  text: `insert into calendar_change (id, version, kind, undoes, years, before, status, approved_by, at, matters, moves,
      moved, settled)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, false)`,
};

export async function insertChange(client: PoolClient, change: CalendarChange): Promise<void> {
  const { id, version, kind, undoes, years, before, status, approvedBy, at, matters, moves, moved } = change;
  const json = [years, before].map((states) => JSON.stringify(states));
  await client.query({
    ...INSERT,
    values: [id, version, kind, undoes, ...json, status, JSON.stringify(approvedBy), at, matters, moves, moved],
  });
}
