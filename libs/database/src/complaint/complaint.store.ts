import { type Pool } from 'pg';
import { type Day } from '@duban/domain/time/day';

/** Where the page before ended. */
export interface ComplaintPlace {
  receivedOn: Day;
  id: string;
}

/** Which complaints a handler's list shows. */
export interface ComplaintWish {
  handler: string;
  /** Null: open and closed ones. */
  open: boolean | null;
  complainee: string | null;
  topic: string | null;
  after: ComplaintPlace | null;
  limit: number;
}

const PAGE = {
  name: 'complaint-page',
  text: `select c.matter_id as id, c.received_on::text as "receivedOn" from complaint c
    where c.handler = $1 and ($2::boolean is null or (c.closed_on is null) = $2)
      and ($3::text is null or c.complainee = $3) and ($4::text is null or c.topic = $4)
      and ($5::date is null or (c.received_on, c.matter_id) < ($5, $6::uuid))
    order by c.received_on desc, c.matter_id desc limit $7`,
};
const SIMILAR = {
  name: 'complaint-similar',
  text: `select o.matter_id as id from complaint c join complaint o on o.complainee = c.complainee and o.matter_id <> c.matter_id
      and o.handler = c.handler
      and (case when o.clause is null or c.clause is null then o.topic = c.topic else o.clause = c.clause end)
    where c.matter_id = $1 order by o.received_on desc limit 50`,
};
const OF_TASK = {
  name: 'complaint-of-task',
  text: 'select matter_id as id from complaint where key_task = $1 and handler = $2 order by matter_id',
};

/** 投诉台账: found by codes and days. */
export class ComplaintStore {
  constructor(private readonly pool: Pool) {}

  /** The last received first. */
  async page(wish: ComplaintWish): Promise<ComplaintPlace[]> {
    const { handler, open, complainee, topic, after, limit } = wish;
    const values = [handler, open, complainee, topic, after?.receivedOn ?? null, after?.id ?? null, limit];
    return (await this.pool.query<ComplaintPlace>({ ...PAGE, values })).rows;
  }

  /** 同类投诉: of the same handler and unit, and of the same clause or topic. */
  async similarTo(id: string): Promise<string[]> {
    return (await this.pool.query<{ id: string }>({ ...SIMILAR, values: [id] })).rows.map((row) => row.id);
  }

  /** Complaints of a handler that became one key task. */
  async ofTask(task: string, handler: string): Promise<string[]> {
    return (await this.pool.query<{ id: string }>({ ...OF_TASK, values: [task, handler] })).rows.map((row) => row.id);
  }
}
