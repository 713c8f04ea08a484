import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { whole } from '@duban/domain/reward/money';
import { ordersOf, promiseOf, type PromiseLine } from '@duban/domain/reward/promise';
import { refused } from '@duban/domain/refusal';
import { applicationOf } from '@duban/domain/reward/application';
import { issueDocuments } from '../document/issue-documents.ts';
import { attachFiles } from '../file/attach-files.ts';
import { sha256 } from '../ledger/chain.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Written } from '../ledger/writing.ts';

const COLUMNS: Readonly<Record<keyof PromiseLine, string>> = {
  enterprise: 'enterprise',
  programme: 'programme',
  policy: 'policy',
  direction: 'direction',
  year: 'year',
  project: 'project',
  claim: 'claim',
  live: 'live',
  quotedFen: 'quoted_fen',
  inputs: 'inputs_hash',
  approvedFen: 'approved_fen',
  reservedFen: 'reserved_fen',
  paidFen: 'paid_fen',
  recoveredFen: 'recovered_fen',
  outcome: 'outcome',
};
const NAMES = Object.values(COLUMNS);

const KEEP = {
  name: 'application-keep',
  text: `insert into application (matter_id, ${NAMES.join(', ')})
    values ($1, ${NAMES.map((_, index) => `$${index + 2}`).join(', ')})
    on conflict (matter_id) do update set ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}`,
};

const CLAIMED = {
  name: 'application-claimed',
  text: `select m.no from application a join matter m on m.id = a.matter_id
    where a.direction = $1 and a.year = $2 and a.project = $3 and a.live and a.matter_id <> $4 order by m.no limit 20`,
};

/** The row is locked after the matter's, so that approvals of the same budget wait for each other here and nowhere else. */
const BUDGET = {
  name: 'budget-move',
  text: `update budget set reserved_fen = reserved_fen + $3, paid_fen = paid_fen + $4, recovered_fen = recovered_fen + $5
    where policy = $1 and year = $2 and reserved_fen + paid_fen + $3 + $4 <= total_fen
    returning total_fen`,
};
const LEFT = {
  name: 'budget-left',
  text: 'select total_fen - reserved_fen - paid_fen as left from budget where policy = $1 and year = $2',
};
const PAYMENT = {
  name: 'payment-keep',
  text: `insert into payment (id, matter_id, tranche, fen, state, receipt, why, made_at, settled_at)
    values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, null)
    on conflict (matter_id, tranche) do update
      set state = excluded.state, receipt = excluded.receipt, why = excluded.why, settled_at = $7
      where excluded.state <> 'ordered' and payment.state <> excluded.state`,
};

/** 政策兑现, budget, orders of payment and the documents, kept in the transaction of the act they follow from. */
export async function keepRewardBooks(client: PoolClient, written: readonly Written[], at: Moment): Promise<void> {
  for (const { applied, before } of written) {
    const line = promiseOf(applied.matter);
    const was = before && promiseOf(before);
    if (JSON.stringify(line) !== JSON.stringify(was)) await keepLine(client, applied.matter.id, line, was);
    await attachPapers(client, applied.matter, before);
    await keepOrders(client, applied.matter, before, at);
    await issueDocuments(client, applied.matter, before, at);
  }
}

/** Papers that came with the act become part of the matter: the applicant's own, and no other matter's. */
async function attachPapers(client: PoolClient, after: Matter, before: Matter | null): Promise<void> {
  const [known, ids] = [before ? filesOf(before) : [], filesOf(after)];
  const added = ids.filter((id) => !known.includes(id));
  const owner = applicationOf(after).enterprise.code;
  const refusal = await attachFiles(client, { ids: added, owner, matterId: after.id });
  if (refusal) refuseOnce(refusal);
}

const filesOf = (matter: Matter): string[] => applicationOf(matter).materials.flatMap(({ file }) => file ?? []);

async function keepLine(client: PoolClient, id: string, line: PromiseLine, was: PromiseLine | null): Promise<void> {
  const kept = { ...line, inputs: sha256(line.inputs) };
  const values = Object.keys(COLUMNS).map((field) => kept[field as keyof PromiseLine]);
  if (line.live && line.claim === '' && !was?.live) await refuseClaimed(client, id, line);
  await client.query({ ...KEEP, values: [id, ...values] }).catch(unlessClaimed(line));
  const moved = (['reservedFen', 'paidFen', 'recoveredFen'] as const).map((field) => line[field] - (was?.[field] ?? 0));
  if (moved.some((fen) => fen !== 0)) await moveBudget(client, line, moved);
}

/** 重复申报: another application stands for the same project, year and direction. */
async function refuseClaimed(client: PoolClient, id: string, { direction, year, project }: PromiseLine): Promise<void> {
  const { rows } = await client.query<{ no: string }>({ ...CLAIMED, values: [direction, year, project, id] });
  if (rows.length > 0) refuseOnce(refused('reward.duplicate', { of: rows.map(({ no }) => no) }));
}

/** Another application for the same was accepted in the same moment. */
const unlessClaimed =
  ({ project, year }: PromiseLine) =>
  (error: unknown): never => {
    if ((error as { constraint?: string }).constraint === 'application_once')
      return refuseOnce(refused('reward.duplicate', { project, year }));
    throw error;
  };

async function moveBudget(client: PoolClient, { policy, year }: PromiseLine, moved: number[]): Promise<void> {
  const { rowCount } = await client.query({ ...BUDGET, values: [policy, year, ...moved] });
  if (rowCount === 1) return;
  const { rows } = await client.query<{ left: string }>({ ...LEFT, values: [policy, year] });
  if (!rows[0]) refuseOnce(refused('budget.none', { policy, year }));
  refuseOnce(
    refused('budget.insufficient', {
      leftFen: whole(rows[0]?.left ?? '0'),
      neededFen: (moved[0] ?? 0) + (moved[1] ?? 0),
    }),
  );
}

async function keepOrders(client: PoolClient, after: Matter, before: Matter | null, at: Moment): Promise<void> {
  const known = before ? ordersOf(before).map((order) => JSON.stringify(order)) : [];
  for (const order of ordersOf(after)) {
    if (known.includes(JSON.stringify(order))) continue;
    const { tranche, fen, state, receipt, why } = order;
    await client.query({ ...PAYMENT, values: [after.id, tranche, fen, state, receipt, why, at.now] });
  }
}
