import { type Pool } from 'pg';

const OF_ENTERPRISE = {
  name: 'application-of-enterprise',
  text: `select matter_id as id from application where enterprise = $1 and ($2::uuid is null or matter_id > $2)
    order by matter_id limit $3`,
};
/** 政策兑现: what was applied for, and what became of it. */
export class ApplicationStore {
  constructor(private readonly pool: Pool) {}

  /** Ids, after one. */
  async ofEnterprise(enterprise: string, limit: number, after: string | undefined): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>({
      ...OF_ENTERPRISE,
      values: [enterprise, after ?? null, limit],
    });
    return rows.map(({ id }) => id);
  }
}
