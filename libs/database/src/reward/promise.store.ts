import { type Pool } from 'pg';

/** Whole fen, as text from the table. */
export interface PromiseSums {
  applications: number;
  promisedFen: string;
  decidedFen: string;
  paidFen: string;
  recoveredFen: string;
}

/** 政策兑现 of one enterprise under a policy in a year. */
export interface PromiseSum extends PromiseSums {
  enterprise: string;
  name: string;
  policy: string;
  year: number;
}

export interface PromiseTotals extends PromiseSums {
  policy: string;
  year: number;
  budgetedFen: string | null;
}

/** Which lines, and after which one; null: all. */
export interface PromiseQuestion {
  enterprise: string | null;
  policy: string | null;
  year: number | null;
  /** Those the government has decided on, which the public sees. */
  decided: boolean;
  after: readonly [enterprise: string, policy: string, year: number] | null;
  limit: number;
}

/** A refused or withdrawn application promises nothing; one that was approved stands for what was approved. */
const SUMS = `count(*)::int as applications,
    coalesce(sum(a.quoted_fen) filter (where a.outcome is null or a.paid_fen > 0), 0)::text as "promisedFen",
    sum(a.approved_fen)::text as "decidedFen", sum(a.paid_fen)::text as "paidFen", sum(a.recovered_fen)::text as "recoveredFen"`;

const LINES = {
  name: 'promise-lines',
  text: `select a.enterprise, u.name, a.policy, a.year, ${SUMS}
    from application a join unit u on u.code = a.enterprise
    where ($1::text is null or a.enterprise = $1) and ($2::text is null or a.policy = $2) and ($3::int is null or a.year = $3)
      and (not $4 or a.approved_fen > 0)
      and ($5::text is null or (a.enterprise, a.policy, a.year) > ($5, $6, $7::int))
    group by a.enterprise, u.name, a.policy, a.year order by a.enterprise, a.policy, a.year limit $8`,
};
const TOTALS = {
  name: 'promise-totals',
  text: `select policy, year, b.total_fen::text as "budgetedFen", coalesce(s.applications, 0) as applications,
      coalesce(s."promisedFen", '0') as "promisedFen", coalesce(s."decidedFen", '0') as "decidedFen",
      coalesce(s."paidFen", '0') as "paidFen", coalesce(s."recoveredFen", '0') as "recoveredFen"
    from budget b full join (select a.policy, a.year, ${SUMS} from application a group by a.policy, a.year) s using (policy, year)
    where ($1::text is null or policy = $1) and ($2::int is null or year = $2) order by year desc, policy`,
};

/** 政策兑现台账, summed from the lines that the ledger keeps with each act. */
export class PromiseStore {
  constructor(private readonly pool: Pool) {}

  async lines({ enterprise, policy, year, decided, after, limit }: PromiseQuestion): Promise<PromiseSum[]> {
    const values = [enterprise, policy, year, decided, ...(after ?? [null, null, null]), limit];
    return (await this.pool.query<PromiseSum>({ ...LINES, values })).rows;
  }

  async totals(policy: string | null, year: number | null): Promise<PromiseTotals[]> {
    return (await this.pool.query<PromiseTotals>({ ...TOTALS, values: [policy, year] })).rows;
  }
}
