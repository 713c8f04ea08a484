import { type PoolClient } from 'pg';
import { complaintOf } from '@duban/domain/complaint/complaint';
import { type ComplaintLine, lineOf } from '@duban/domain/complaint/complaint-line';
import { type Matter } from '@duban/domain/matter/matter';
import { type Written } from '../ledger/writing.ts';

/** Id and number are the matter's own. */
const COLUMNS: Readonly<Record<keyof Omit<ComplaintLine, 'id' | 'no'>, string>> = {
  type: 'type',
  complainee: 'complainee',
  handler: 'handler',
  topic: 'topic',
  clause: 'clause',
  receivedOn: 'received_on',
  acceptedOn: 'accepted_on',
  endedOn: 'ended_on',
  ended: 'ended',
  closedOn: 'closed_on',
  longPending: 'long_pending',
  stars: 'stars',
  advisedOn: 'advised_on',
};
const NAMES = [...Object.values(COLUMNS), 'key_task'];

const KEEP = {
  name: 'complaint-keep',
  text: `insert into complaint (matter_id, ${NAMES.join(', ')})
    values ($1, ${NAMES.map((_, index) => `$${index + 2}`).join(', ')})
    on conflict (matter_id) do update set ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}`,
};

/** 投诉台账, kept in the transaction of the act it follows from. */
export async function keepComplaintBook(client: PoolClient, written: readonly Written[]): Promise<void> {
  for (const { applied, before } of written) {
    const values = valuesOf(applied.matter);
    if (before && JSON.stringify(values) === JSON.stringify(valuesOf(before))) continue;
    await client.query({ ...KEEP, values: [applied.matter.id, ...values] });
  }
}

function valuesOf(matter: Matter): unknown[] {
  const line = { ...lineOf(matter), advisedOn: JSON.stringify(lineOf(matter).advisedOn) };
  const fields = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  return [...fields.map((field) => line[field]), complaintOf(matter).keyTask ?? null];
}
