import { type Pool, type PoolClient } from 'pg';
import { caseOf, type ComplaintCase } from '@duban/domain/complaint/complaint-case';
import { type Matter } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { AsOfStore } from '../as-of/as-of.store.ts';

const IDS = {
  name: 'complaint-case-ids',
  text: `select c.matter_id as id from complaint c join matter m on m.id = c.matter_id
    where ($1::text is null or c.handler = $1) and m.opened_at <= $2 order by c.matter_id`,
};

/** The complaints of a handler (null: of all) that there were at a moment, as they stood then, out of their entries. */
export async function* complaintsAt(
  client: Pool | PoolClient,
  handler: string | null,
  moment: Instant,
): AsyncGenerator<Matter> {
  const { rows } = await client.query<{ id: string }>({ ...IDS, values: [handler, moment] });
  yield* new AsOfStore(client).these(
    rows.map(({ id }) => id),
    moment,
  );
}

/** The same as they are reported: codes and days. */
export async function complaintCases(
  client: Pool | PoolClient,
  handler: string | null,
  moment: Instant,
): Promise<ComplaintCase[]> {
  const cases: ComplaintCase[] = [];
  for await (const matter of complaintsAt(client, handler, moment)) cases.push(caseOf(matter));
  return cases;
}
