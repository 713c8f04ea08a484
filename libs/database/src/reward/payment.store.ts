import { type Pool } from 'pg';

/** 拨付: one order, as the treasury's hand needs it. */
export interface Order {
  id: string;
  matter: string;
  no: string;
  tranche: number;
  fen: string;
  state: string;
  sent: boolean;
  /** Code of whom it is paid to. */
  payee: string;
  /** Sealed. */
  account: string | null;
}

/** An order whose run ended without an outcome is handed over again after so long, s; it is then `sent` and not sent again. */
const LOST_S = 120;

const OWED = {
  name: 'payment-owed',
  text: `select id from payment where state = 'ordered'
      and (sent_at is null or sent_at < clock_timestamp() - make_interval(secs => ${LOST_S}))
    order by made_at limit $1`,
};
const LOAD = {
  name: 'payment-load',
  text: `select p.id, p.matter_id as matter, m.no, p.tranche, p.fen::text as fen, p.state, p.sent_at is not null as sent,
      a.enterprise as payee, e.bank_account as account
    from payment p join matter m on m.id = p.matter_id join application a on a.matter_id = p.matter_id
      join enterprise e on e.code = a.enterprise
    where p.id = $1`,
};
/** Machine time: it paces retries, and is no date of the record. */
const SEND = {
  name: 'payment-send',
  text: `update payment set sent_at = clock_timestamp() where id = $1 and state = 'ordered' and sent_at is null`,
};

/** Orders on their way; only \`send\` lets one leave, and only once. */
export class PaymentStore {
  constructor(private readonly pool: Pool) {}

  /** Those of which nothing is known; the engine is asked again for each, and refuses a second run. */
  async owed(limit: number): Promise<string[]> {
    return (await this.pool.query<{ id: string }>({ ...OWED, values: [limit] })).rows.map(({ id }) => id);
  }

  async load(id: string): Promise<Order | undefined> {
    return (await this.pool.query<Order>({ ...LOAD, values: [id] })).rows[0];
  }

  /** True for the first; then the order may leave. */
  async send(id: string): Promise<boolean> {
    return (await this.pool.query({ ...SEND, values: [id] })).rowCount === 1;
  }
}
