import { type Pool } from 'pg';
import { type Card } from '@duban/domain/ladder/measure';
import { type NoticeFacts } from '@duban/domain/notice/notice-text';
import { type Standing } from '@duban/domain/notice/left-out';
import { optionalInstantIn } from '../instants.ts';

/** What a message says of one notice, and how that notice stands now; `step` is its name, not yet its title. */
export type ToldFact = NoticeFacts & Standing;

interface Row {
  code: string;
  kind: string;
  no: string;
  title: string;
  step: string | null;
  unit: string | null;
  due: Date | null;
  card: Card | null;
  deskOpen: boolean | null;
  read: boolean;
}

const FACTS = `select o.code, m.kind, m.no, m.title, d.step, u.name as unit, coalesce(d.due, m.due) as due, d.card,
    d.verdict is null and d.voided_at is null and d.no is not null as "deskOpen", n.read_at is not null as read
  from outbox o
  join matter m on m.id = o.matter_id
  left join desk d on d.matter_id = o.matter_id and d.no = o.desk
  left join unit u on u.code = d.party`;
const ONE = {
  name: 'told-one',
  text: `${FACTS} left join notice n on n.outbox_id = o.id and n.person_id = $2 where o.id = $1::bigint`,
};
const CLAIM = {
  name: 'told-claim',
  text: `update notice set digest_id = $1 where person_id = $2 and digest_at is not null and digest_id is null`,
};
const OF_DIGEST = {
  name: 'told-of-digest',
  text: `${FACTS} join notice n on n.outbox_id = o.id where n.digest_id = $1 order by n.at, o.id`,
};

/** Reads what messages say. */
export class ToldStore {
  constructor(private readonly pool: Pool) {}

  async one(notice: string, person: string | null): Promise<ToldFact | undefined> {
    const { rows } = await this.pool.query<Row>({ ...ONE, values: [notice, person] });
    return rows.map(factOf)[0];
  }

  /** All that waits for a person's digest, also what was meant for a later one: it is told once, in this. */
  async digest(id: string, person: string): Promise<ToldFact[]> {
    await this.pool.query({ ...CLAIM, values: [id, person] });
    return (await this.pool.query<Row>({ ...OF_DIGEST, values: [id] })).rows.map(factOf);
  }
}

const factOf = (row: Row): ToldFact => ({
  ...row,
  due: optionalInstantIn(row.due),
  deskOpen: row.step === null ? null : row.deskOpen,
});
