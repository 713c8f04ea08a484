import { type Pool, type QueryConfig } from 'pg';

/** What PostgreSQL did for one statement. */
export interface Shape {
  nodes: string[];
  /** Tables it went through from end to end. */
  passes: string[];
  /** Pages of 8 KiB it touched. */
  buffers: number;
  ms: number;
  lines: number;
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  'Actual Rows'?: number;
  Plans?: Node[];
}

/** The statements that a store asks while `errand` runs on a pool that keeps them. */
export async function askedBy(pool: Pool, errand: (pool: Pool) => Promise<unknown>): Promise<QueryConfig[]> {
  const asked: QueryConfig[] = [];
  const keeping = Object.create(pool) as Pool;
  keeping.query = ((query: QueryConfig) => {
    asked.push(query);
    return pool.query(query);
  }) as Pool['query'];
  await errand(keeping);
  return asked;
}

export async function shapeOf(pool: Pool, { text, values }: QueryConfig): Promise<Shape> {
  const { rows } = await pool.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>({
    text: `explain (analyze, buffers, format json) ${text}`,
    values: values ?? [],
  });
  const [found] = rows[0]?.['QUERY PLAN'] ?? [];
  if (!found) throw new Error('explain gives a plan');
  const nodes = all(found.Plan);
  const root = found.Plan;
  return {
    nodes: [...new Set(nodes.map(nameOf))],
    passes: nodes.flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [])),
    buffers: (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0),
    ms: found['Execution Time'],
    lines: root['Actual Rows'] ?? 0,
  };
}

const all = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(all)];

const nameOf = (node: Node): string => {
  const on = node['Index Name'] ?? node['Relation Name'];
  return on === undefined ? node['Node Type'] : `${node['Node Type']} ${on}`;
};
