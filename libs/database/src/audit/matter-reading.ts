import { type PoolClient } from 'pg';
import { type Entry, stateHash } from '../ledger/chain.ts';
import { deskOfRow, matterOfRow, type Row } from '../ledger/columns.ts';
import { derivedAsRead } from './derived-columns.ts';
import { portions } from './snapshot.ts';

const ALL_MATTERS = `select id, to_jsonb(m) as matter,
    (select coalesce(jsonb_agg(to_jsonb(d) order by d.no), '[]') from desk d where d.matter_id = m.id) as desks
  from matter m order by id`;
const PORTION = 200;

/** A matter as its rows tell it. */
export interface RecordedMatter {
  id: string;
  matter: Row;
  desks: Row[];
}

/** Every matter with its desks, in the order of the chains. */
export async function* allMatters(reader: PoolClient): AsyncGenerator<RecordedMatter> {
  for await (const rows of portions<RecordedMatter>(reader, ALL_MATTERS, PORTION)) yield* rows;
}

/** Whether the rows are what the last entry of the matter left; rows that cannot even be read are not. */
export function isLeftBy(last: Pick<Entry, 'after_hash'>, recorded: RecordedMatter): boolean {
  try {
    return isSame(last, recorded);
  } catch {
    return false;
  }
}

function isSame(last: Pick<Entry, 'after_hash'>, recorded: RecordedMatter): boolean {
  const row = recorded.matter;
  const matter = matterOfRow(row, recorded.desks.map(deskOfRow));
  const state = stateHash(matter);
  if (state !== last.after_hash || state !== row['state_hash']) return false;
  return derivedAsRead(matter, row);
}
