import { type Pool, type PoolClient } from 'pg';
import { type Matter } from '@duban/domain/matter/matter';
import { deskOfRow, matterOfRow, type Row } from '../ledger/columns.ts';

const SOME = {
  name: 'recorded-matters',
  text: `select to_jsonb(m) as matter,
      (select coalesce(jsonb_agg(to_jsonb(d) order by d.no), '[]') from desk d where d.matter_id = m.id) as desks
    from matter m where m.kind = 'key-task' and m.id > $1 and ($2::uuid is null or m.plan_id = $2) and ($3::text is null or m.parties @> array[$3::text])
    order by m.id limit $4`,
};

const AT_ONCE = 200;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Matters as they stand, with all their desks, some at a time: for what only the rules of the domain can count. */
export class RecordedMatters {
  constructor(private readonly pool: Pool | PoolClient) {}

  /** Every matter (of a plan, of a unit). */
  async *all({ plan, unit }: { plan?: string | undefined; unit?: string | undefined }): AsyncGenerator<Matter> {
    for (let last: string | undefined = BEFORE_ALL; last !== undefined;) {
      const matters: Matter[] = await this.some([last, plan ?? null, unit ?? null, AT_ONCE]);
      yield* matters;
      last = matters.length < AT_ONCE ? undefined : matters.at(-1)?.id;
    }
  }

  private async some(values: unknown[]): Promise<Matter[]> {
    const { rows } = await this.pool.query<{ matter: Row; desks: Row[] }>({ ...SOME, values });
    return rows.map(({ matter, desks }) => matterOfRow(matter, desks.map(deskOfRow)));
  }
}
