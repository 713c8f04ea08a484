import { type PoolClient } from 'pg';
import { type Entry } from '../ledger/chain.ts';
import { copied, type Fields } from './copy-out.ts';
import { instantOfText } from './instant-text.ts';

const COLUMNS: readonly (keyof Entry)[] = [
  'chain', 'seq', 'at', 'actor', 'name', 'for_whom', 'unit', 'ip', 'act', 'object', 'body', 'before_hash', 'after_hash',
  'key', 'result', 'alg', 'prev', 'hash',
]; // prettier-ignore

/** Every entry as it was hashed, chain by chain, some thousands at a time. */
export async function* allEntries(reader: PoolClient): AsyncGenerator<Entry[]> {
  const question = `select ${COLUMNS.join(', ')} from entry order by chain, seq`;
  for await (const rows of copied(reader, question)) yield rows.map(entryOf);
}

/** Written out: this runs a million times. */
function entryOf(fields: Fields): Entry {
  const [
    chain,
    seq,
    at,
    actor,
    name,
    forWhom,
    unit,
    ip,
    act,
    object,
    body,
    before,
    after,
    key,
    result,
    alg,
    prev,
    hash,
  ] = fields;
  return {
    chain, seq: Number(seq), at: instantOfText(at ?? ''), actor, name, for_whom: forWhom, unit, ip, act, object, body,
    before_hash: before, after_hash: after, key, result, alg, prev, hash,
  } as Entry; // prettier-ignore
}
