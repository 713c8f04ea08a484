import { type Pool } from 'pg';
import { type Instant } from '@duban/domain/time/day';
import { instantIn, optionalInstantIn } from '../instants.ts';

/** Something a person was told, with what is shown of its matter. */
export interface ToldNotice {
  id: string;
  matter: { id: string; no: string; title: string };
  desk: number | null;
  code: string;
  at: Instant;
  readAt: Instant | null;
}

export interface NoticePlace {
  at: Instant;
  id: string;
}

interface Row {
  id: string;
  matter: string;
  no: string;
  title: string;
  desk: number | null;
  code: string;
  at: Date;
  readAt: Date | null;
}

const page = (
  after: string,
): string => `select n.outbox_id::text as id, m.id as matter, m.no, m.title, n.desk, n.code, n.at,
    n.read_at as "readAt"
  from notice n join matter m on m.id = n.matter_id
  where n.person_id = $1 ${after} order by n.at desc, n.outbox_id desc limit $2`;

const FIRST = { name: 'notices', text: page('') };
const AFTER = { name: 'notices-after', text: page('and (n.at, n.outbox_id) < ($3, $4::bigint)') };
const READ = {
  name: 'notice-read',
  text: `update notice set read_at = coalesce(read_at, business_now()) where person_id = $1 and outbox_id = $2::bigint`,
};

/** 消息 of one person; read receipts are part of the record. */
export class NoticeStore {
  constructor(private readonly pool: Pool) {}

  async page(personId: string, limit: number, after: NoticePlace | undefined): Promise<ToldNotice[]> {
    const query = after
      ? { ...AFTER, values: [personId, limit, after.at, after.id] }
      : { ...FIRST, values: [personId, limit] };
    const { rows } = await this.pool.query<Row>(query);
    return rows.map(({ id, matter, no, title, desk, code, at, readAt }) => ({
      id,
      matter: { id: matter, no, title },
      desk,
      code,
      at: instantIn(at),
      readAt: optionalInstantIn(readAt),
    }));
  }

  /** Marks it read once; false when the person has no such notice. */
  async read(personId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query({ ...READ, values: [personId, id] });
    return rowCount === 1;
  }
}
