import { type Pool } from 'pg';
import { type Desk } from '@duban/domain/desk/desk';
import { type Kind } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { DESK_COLUMNS, deskOfRow, type Row } from '../ledger/columns.ts';
import { optionalInstantIn } from '../instants.ts';
import { isOpen } from './lamp.sql.ts';

/** A desk that waits for somebody, with what is shown of its matter. */
export interface WaitingDesk {
  desk: Desk;
  matter: {
    id: string;
    kind: Kind;
    no: string;
    title: string;
    leads: string[];
    version: number;
    suspendedAt: Instant | null;
  };
}

/** The last desk of the page before; a null due sorts last. */
export interface InboxPlace {
  due: Instant | null;
  matter: string;
  desk: number;
}

const DESK = Object.values(DESK_COLUMNS).map(([column]) => `d.${column}`);

const inbox = (after: string): string => `select ${DESK.join(', ')}, m.id as matter_id, m.kind, m.no as matter_no,
    m.title as matter_title, m.leads, m.version as matter_version, m.suspended_at as matter_suspended
  from desk d join matter m on m.id = d.matter_id
  where d.party = $1 and d.seat = any($2) and ${isOpen('d')} ${after}
  order by d.due, d.matter_id, d.no limit $3`;

const FIRST = { name: 'inbox', text: inbox('') };
const AFTER_DUE = {
  name: 'inbox-after',
  text: inbox('and ((d.due, d.matter_id, d.no) > ($4, $5::uuid, $6::int) or d.due is null)'),
};
const AFTER_NONE = {
  name: 'inbox-after-none',
  text: inbox('and d.due is null and (d.matter_id, d.no) > ($4::uuid, $5::int)'),
};

/** 待办: the open desks a person holds, soonest due first; in the order of a partial index. */
export class InboxStore {
  constructor(private readonly pool: Pool) {}

  async page(actor: Actor, limit: number, after: InboxPlace | undefined): Promise<WaitingDesk[]> {
    const seats = [actor.role, ...(actor.standsFor ?? []).map(({ role }) => role)];
    const values = [actor.unit, seats, limit];
    const { rows } = await this.pool.query<Row>(
      after === undefined
        ? { ...FIRST, values }
        : after.due === null
          ? { ...AFTER_NONE, values: [...values, after.matter, after.desk] }
          : { ...AFTER_DUE, values: [...values, after.due, after.matter, after.desk] },
    );
    return rows.map((row) => ({ desk: deskOfRow(row), matter: matterOf(row) }));
  }
}

const matterOf = (row: Row): WaitingDesk['matter'] => ({
  id: row['matter_id'] as string,
  kind: row['kind'] as Kind,
  no: row['matter_no'] as string,
  title: row['matter_title'] as string,
  leads: row['leads'] as string[],
  version: row['matter_version'] as number,
  suspendedAt: optionalInstantIn(row['matter_suspended']),
});
