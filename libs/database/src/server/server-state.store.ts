import { type Pool } from 'pg';
import { DEMO_PREFIX } from '../person/demo-id.ts';

/** What decides whether an answer can be promised: how the server writes, who we are there, which clocks there are. */
export interface ServerState {
  fsync: string;
  fullPageWrites: string;
  synchronousCommit: string;
  dataChecksums: string;
  superuser: boolean;
  bypassRls: boolean;
  /** Our role, or one it belongs to, owns a table of the record. */
  owner: boolean;
  offsetMs: number;
  /** The server's clock in ms, to be compared with ours. */
  now: number;
  demoPeople: number;
}

const STATE = `select current_setting('fsync') as fsync, current_setting('full_page_writes') as "fullPageWrites",
    current_setting('synchronous_commit') as "synchronousCommit", current_setting('data_checksums') as "dataChecksums",
    r.rolsuper as superuser, r.rolbypassrls as "bypassRls",
    exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'usage')) as owner,
    (select offset_ms::float8 from clock) as "offsetMs",
    extract(epoch from clock_timestamp())::float8 * 1000 as now,
    (select count(*)::int from person where id::text like '${DEMO_PREFIX}-%') as "demoPeople"
  from pg_roles r where r.rolname = current_user`;

/** Asked once, when a service starts in production. */
export class ServerStateStore {
  constructor(private readonly pool: Pool) {}

  async read(): Promise<ServerState> {
    const { rows } = await this.pool.query<ServerState>(STATE);
    const [state] = rows;
    if (!state) throw new Error('the server does not know our role');
    return state;
  }
}
