import { type Pool } from 'pg';
import { type Desk } from '@duban/domain/desk/desk';
import { type Kind } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { optionalInstantIn } from '../instants.ts';
import { DESK_COLUMNS, deskOfRow, type Row } from '../ledger/columns.ts';
import { isOpen } from './lamp.sql.ts';

/** A desk that waits for somebody, with what is shown of its matter. */
export interface WaitingDesk {
  desk: Desk;
  matter: { id: string; kind: Kind; no: string; title: string; leads: string[]; suspendedAt: Instant | null };
}

/** The last desk of the page before; a null due sorts last. */
export interface InboxPlace {
  due: Instant | null;
  matter: string;
  desk: number;
}

const DESK = Object.values(DESK_COLUMNS).map(([column]) => `d.${column}`);
const ORDER = 'order by due, matter_id, no limit $2';

const AFTER_DUE = 'and (d.due, d.matter_id, d.no) > ($3, $4::uuid, $5::int)';
const AFTER_NONE = 'and d.due is null and (d.matter_id, d.no) > ($3::uuid, $4::int)';

/** One stretch of the index for each seat, and for each of what goes on behind a place: «no due moment» comes last. */
function inbox(seats: number, conditions: string[], first: number): string {
  const stretches = Array.from({ length: seats }, (_, seat) =>
    conditions.map(
      (such) => `(select ${DESK.join(', ')}, d.matter_id, d.shown from desk d
  where d.party = $1 and d.seat = $${first + seat} and ${isOpen('d')} ${such} ${ORDER})`,
    ),
  );
  return `select * from (${stretches.flat().join(' union all ')}) s ${ORDER}`;
}

/** 待办: the open desks a person holds, soonest due first; in the order of a partial index, and of desks alone. */
export class InboxStore {
  constructor(private readonly pool: Pool) {}

  async page(actor: Actor, limit: number, after: InboxPlace | undefined): Promise<WaitingDesk[]> {
    const seats = [...new Set([actor.role, ...(actor.standsFor ?? []).map(({ role }) => role)])];
    const [conditions, place] = beyond(after);
    const text = inbox(seats.length, conditions, 3 + place.length);
    const { rows } = await this.pool.query<Row>({ text, values: [actor.unit, limit, ...place, ...seats] });
    return rows.map((row) => ({ desk: deskOfRow(row), matter: matterOf(row) }));
  }
}

function beyond(after: InboxPlace | undefined): [conditions: string[], place: unknown[]] {
  if (after === undefined) return [[''], []];
  const { due, matter, desk } = after;
  return due === null
    ? [[AFTER_NONE], [matter, desk]]
    : [
        [AFTER_DUE, 'and d.due is null'],
        [due, matter, desk],
      ];
}

function matterOf(row: Row): WaitingDesk['matter'] {
  const shown = row['shown'] as Omit<WaitingDesk['matter'], 'id'>;
  return { id: row['matter_id'] as string, ...shown, suspendedAt: optionalInstantIn(shown.suspendedAt) };
}
