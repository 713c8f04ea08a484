import { type PoolClient } from 'pg';

const DRAW = {
  name: 'draw-number',
  text: `insert into document_number (kind, year, last) values ($1, $2, 1)
    on conflict (kind, year) do update set last = document_number.last + 1 returning last`,
};

/** 发文字号: the next number of a kind in a year. The row stays locked until the commit, so no number is lost or given twice. */
export async function drawNumber(client: PoolClient, kind: string, year: number): Promise<number> {
  const { rows } = await client.query<{ last: number }>({ ...DRAW, values: [kind, year] });
  if (!rows[0]) throw new Error('no number was drawn');
  return rows[0].last;
}
