import { type Pool } from 'pg';
import { type Desk } from '@duban/domain/desk/desk';
import { type Kind } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { type DueExplanation } from '@duban/domain/time/due';
import { type Actor } from '@duban/domain/unit/actor';
import { instantIn } from '../instants.ts';
import { DESK_COLUMNS, deskOfRow, type Row } from '../ledger/columns.ts';
import { reachIn } from './reach.ts';

export interface RecordedDue {
  version: number;
  due: Instant;
  why: string;
  setAt: Instant;
  explanation: DueExplanation;
}

/** A desk with every due moment it has had. */
export interface ExplainedDesk {
  desk: Desk;
  matter: { id: string; kind: Kind; no: string; title: string };
  history: RecordedDue[];
}

const DESK = Object.values(DESK_COLUMNS).map(([column]) => `d.${column}`);

const whyFor = (
  reach: string,
): string => `select ${DESK.join(', ')}, m.kind, m.no as matter_no, m.title as matter_title,
    (select coalesce(jsonb_agg(jsonb_build_object('version', u.due_version, 'due', u.due, 'why', u.why, 'setAt', u.set_at,
        'explanation', u.explanation) order by u.due_version), '[]')
      from desk_due u where u.matter_id = m.id and u.desk = d.no) as history
  from matter m join desk d on d.matter_id = m.id
  where m.id = $1 and d.no = $2 and ${reach}`;

/** How due moments came about, for those who may see the matter. */
export class WhyStore {
  constructor(private readonly pool: Pool) {}

  async of(actor: Actor, matterId: string, desk: number): Promise<ExplainedDesk | undefined> {
    const reach = reachIn(actor, 'm', '$3');
    const values = [matterId, desk, ...(reach.value === undefined ? [] : [reach.value])];
    const { rows } = await this.pool.query<Row>({ text: whyFor(reach.condition), values });
    return rows[0] && explainedOf(matterId, rows[0]);
  }
}

function explainedOf(matterId: string, row: Row): ExplainedDesk {
  const history = row['history'] as RecordedDue[];
  return {
    desk: deskOfRow(row),
    matter: {
      id: matterId,
      kind: row['kind'] as Kind,
      no: row['matter_no'] as string,
      title: row['matter_title'] as string,
    },
    history: history.map((one) => ({ ...one, due: instantIn(one.due), setAt: instantIn(one.setAt) })),
  };
}
