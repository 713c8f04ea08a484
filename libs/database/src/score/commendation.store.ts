import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { refused } from '@duban/domain/refusal';
import { type Instant } from '@duban/domain/time/day';
import { appendBy } from '../audit/append-by.ts';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';

export interface Commendation {
  id: string;
  unit: string;
  reason: string;
  proposedAt: Instant;
  /** Null while the leader in charge has not decided. */
  approved: boolean | null;
  decidedAt: Instant | null;
}

type Keyed = Request & { key: NonNullable<Request['key']> };

const COLUMNS = `id, unit, reason, proposed_at as "proposedAt", approved, decided_at as "decidedAt"`;
const PAGE = {
  name: 'commendation-page',
  text: `select ${COLUMNS} from commendation where ($1::text is null or unit = $1)
    and ($2::timestamptz is null or (proposed_at, id) < ($2, $3::uuid)) order by proposed_at desc, id desc limit $4`,
};
const UNIT = { name: 'commendation-unit', text: `select 1 from unit where code = $1 and kind <> 'G'` };
const INSERT = {
  name: 'commendation-insert',
  text: `insert into commendation (id, unit, reason, proposed_by, proposed_at) values ($1, $2, $3, $4, business_now())`,
};
const LOCKED = { name: 'commendation-locked', text: 'select approved from commendation where id = $1 for update' };
const DECIDE = {
  name: 'commendation-decide',
  text: 'update commendation set approved = $2, decided_by = $3, decided_at = business_now() where id = $1',
};

/** 表扬: praise is a proposal until the head approves it (督查条例 Art 21). */
export class CommendationStore {
  constructor(private readonly pool: Pool) {}

  propose(unit: string, reason: string, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const found = await client.query({ ...UNIT, values: [unit] });
      if (found.rows.length === 0) return refuseOnce(refused('unit.unknown', { unit }));
      const id = randomUUID();
      await client.query({ ...INSERT, values: [id, unit, reason, request.actor.id] });
      await appendBy(client, request, 'propose-commendation', { id, unit, reason });
      return { id };
    });
  }

  /** `unseen`: there is no such proposal. */
  async decide(id: string, approved: boolean, request: Keyed): Promise<OnceOutcome | 'unseen'> {
    const there = await this.pool.query<{ id: string }>('select id from commendation where id = $1', [id]);
    if (there.rows.length === 0) return 'unseen';
    return once(this.pool, request, async (client) => {
      const { rows } = await client.query<{ approved: boolean | null }>({ ...LOCKED, values: [id] });
      if (rows[0]?.approved !== null) return refuseOnce(refused('commendation.decided-already'));
      await client.query({ ...DECIDE, values: [id, approved, request.actor.id] });
      await appendBy(client, request, approved ? 'approve-commendation' : 'refuse-commendation', { id });
      return { id };
    });
  }

  /** Newest first. @param unit absent: of all units. */
  async page(unit: string | undefined, limit: number, after?: [at: Instant, id: string]): Promise<Commendation[]> {
    const [at, id] = after ?? [null, null];
    const { rows } = await this.pool.query<Record<keyof Commendation, unknown>>({
      ...PAGE,
      values: [unit ?? null, at, id, limit],
    });
    return rows.map(
      (row) =>
        ({
          ...row,
          proposedAt: instantIn(row.proposedAt),
          decidedAt: optionalInstantIn(row.decidedAt),
        }) as Commendation,
    );
  }
}
