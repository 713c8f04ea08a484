import { type Pool } from 'pg';
import { judge } from '@duban/domain/act/judge';
import { KINDS } from '@duban/domain/kind/kinds';
import { refused } from '@duban/domain/refusal';
import { type Instant } from '@duban/domain/time/day';
import { appendBy } from '../audit/append-by.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';

/** 年度预算 of a policy; amounts are whole fen, as text from the table. */
export interface Budget {
  policy: string;
  year: number;
  totalFen: string;
  reservedFen: string;
  paidFen: string;
  recoveredFen: string;
  choice: Choice | null;
}

/** What an officer decided where the budget does not reach for all that wait for approval. */
export interface Choice {
  mode: 'pro-rata' | 'queue';
  share?: number;
  reason: string;
  by: string;
  at: Instant;
  applications: number;
}

const ALL = {
  name: 'budget-all',
  text: `select policy, year, total_fen as "totalFen", reserved_fen as "reservedFen", paid_fen as "paidFen",
    recovered_fen as "recoveredFen", choice from budget order by year desc, policy`,
};
const SET = {
  name: 'budget-set',
  text: `insert into budget (policy, year, total_fen, reserved_fen, paid_fen, recovered_fen, version)
      values ($1, $2, $3, 0, 0, 0, 1)
    on conflict (policy, year) do update set total_fen = excluded.total_fen, version = budget.version + 1
      where budget.reserved_fen + budget.paid_fen <= excluded.total_fen
    returning version`,
};
const CHOOSE = { name: 'budget-choose', text: 'update budget set choice = $3 where policy = $1 and year = $2' };
const WAITING = {
  name: 'budget-waiting',
  text: `select a.matter_id as id from application a join desk d on d.matter_id = a.matter_id
    where a.policy = $1 and a.year = $2 and d.step = 'government-approval' and d.verdict is null and d.voided_at is null
    order by a.matter_id`,
};

/** 预算台账. */
export class BudgetStore {
  constructor(private readonly pool: Pool) {}

  async all(): Promise<Budget[]> {
    return (await this.pool.query<Budget>(ALL)).rows;
  }

  /** Never below what is reserved and paid. */
  set(
    budget: { policy: string; year: number; totalFen: bigint; reason: string },
    request: Keyed,
  ): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const { policy, year, totalFen, reason } = budget;
      const { rowCount } = await client.query({ ...SET, values: [policy, year, String(totalFen)] });
      if (rowCount === 0) return refuseOnce(refused('budget.below-what-is-promised', { policy, year }));
      const id = `${policy} ${year}`;
      await appendBy(client, request, 'set-budget', { id, totalFen: String(totalFen), reason });
      return { policy, year };
    });
  }

  /** The choice, and its mark on every application that waits for approval, in one transaction. */
  async choose(
    ledger: Ledger,
    of: { policy: string; year: number },
    choice: Omit<Choice, 'applications'>,
    request: Request,
  ): Promise<Outcome> {
    const { rows } = await this.pool.query<{ id: string }>({ ...WAITING, values: [of.policy, of.year] });
    const ids = rows.map(({ id }) => id);
    const act = {
      type: 'share-budget',
      words: choice.reason,
      budget: choice.mode === 'queue' ? ('queue' as const) : (choice.share ?? 10_000),
    };
    const kept: Choice = { ...choice, applications: ids.length };
    return ledger.changeMany(
      ids,
      { ...request, answer: () => kept },
      (matter, at) => judge(KINDS[matter.kind], { matter, act, by: request.actor, at }),
      async (client) => {
        await client.query({ ...CHOOSE, values: [of.policy, of.year, JSON.stringify(kept)] });
        await appendBy(client, request, 'choose-budget', { id: `${of.policy} ${of.year}`, ...kept });
      },
    );
  }
}
