import { type PoolClient } from 'pg';
import { type Broken, SEALS } from './broken.ts';
import { instantOfText } from './instant-text.ts';
import { headsOf, macOf, type Seal, type SealedHead } from './seal.ts';
import { portions } from './snapshot.ts';

const ALL_SEALS = 'select id, at::text as at, heads, prev, mac from seal order by id';
/** Few at a time: one seal may hold thousands of heads. */
const PORTION = 20;

const DIFFERENT = {
  name: 'seal-different',
  text: `select sealed.chain, sealed.seq from unnest($1::uuid[], $2::integer[], $3::text[]) as sealed(chain, seq, hash)
    left join entry e on e.chain = sealed.chain and e.seq = sealed.seq
    where e.hash is distinct from sealed.hash order by sealed.chain, sealed.seq`,
};

type SealRow = Seal & { id: string };

/** Checks the chain of seals, with the key their signatures too, and that every head ever sealed still stands as it was. */
export async function checkSeals(
  reader: PoolClient,
  key: string | undefined,
  say: (broken: Broken) => void,
): Promise<void> {
  let prev = '';
  for await (const rows of portions<SealRow>(reader, ALL_SEALS, PORTION)) {
    const heads: SealedHead[] = [];
    for (const row of rows) {
      const what = wrongWith(row, prev, key);
      if (what) say({ chain: SEALS, seq: Number(row.id), what });
      // What was not signed accuses no entry.
      else heads.push(...(headsOf(row) ?? []));
      prev = row.mac;
    }
    for (const { chain, seq } of await different(reader, heads)) say({ chain, seq, what: 'sealed-otherwise' });
  }
}

function wrongWith(row: SealRow, prev: string, key: string | undefined): 'seal-missing' | 'seal-altered' | undefined {
  const seal = { at: instantOfText(row.at), heads: row.heads, prev: row.prev };
  if (headsOf(seal) === undefined || (key !== undefined && macOf(seal, key) !== row.mac)) return 'seal-altered';
  return row.prev === prev ? undefined : 'seal-missing';
}

async function different(reader: PoolClient, heads: SealedHead[]): Promise<{ chain: string; seq: number }[]> {
  if (heads.length === 0) return [];
  const values = [heads.map(([chain]) => chain), heads.map(([, seq]) => seq), heads.map(([, , hash]) => hash)];
  return (await reader.query<{ chain: string; seq: number }>({ ...DIFFERENT, values })).rows;
}
