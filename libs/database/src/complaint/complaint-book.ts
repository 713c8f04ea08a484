import { type PoolClient } from 'pg';
import { type ComplaintLine, lineOfComplaint } from '@duban/domain/complaint/complaint-line';
import { type Written } from '../ledger/writing.ts';

const COLUMNS: Readonly<Record<keyof ComplaintLine, string>> = {
  handler: 'handler',
  complainee: 'complainee',
  type: 'type',
  topic: 'topic',
  clause: 'clause',
  channel: 'channel',
  receivedOn: 'received_on',
  acceptedOn: 'accepted_on',
  refusedFor: 'refused_for',
  endedFor: 'ended_for',
  endedOn: 'ended_on',
  extended: 'extended',
  longPending: 'long_pending',
  rating: 'rating',
  keyTask: 'key_task',
  outcome: 'outcome',
};
const NAMES = Object.values(COLUMNS);

const KEEP = {
  name: 'complaint-keep',
  text: `insert into complaint (matter_id, ${NAMES.join(', ')})
    values ($1, ${NAMES.map((_, index) => `$${index + 2}`).join(', ')})
    on conflict (matter_id) do update set ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}`,
};

/** 投诉台账, kept in the transaction of the act it follows from. */
export async function keepComplaintBook(client: PoolClient, written: readonly Written[]): Promise<void> {
  for (const { applied, before } of written) {
    const line = lineOfComplaint(applied.matter);
    if (before && JSON.stringify(line) === JSON.stringify(lineOfComplaint(before))) continue;
    const values = Object.keys(COLUMNS).map((field) => line[field as keyof ComplaintLine]);
    await client.query({ ...KEEP, values: [applied.matter.id, ...values] });
  }
}
