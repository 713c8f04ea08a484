import { type PoolClient } from 'pg';
import { type PlanDraft } from '@duban/domain/plan/plan-draft';
import { type Publication } from './publication.ts';

/** The newest version of a plan there is, before another is published. */
export interface Before {
  id: string;
  version: number;
  status: string;
  contentHash: string;
  draft: PlanDraft;
}

const LATEST = {
  name: 'plan-latest',
  text: `select id, version, status, content_hash as "contentHash", draft from plan where title = $1
    order by version desc limit 1`,
};
/** What was rejected may be asked for again. */
const OPENED = {
  name: 'plan-opened',
  text: `select m.no, m.title, p.status <> 'rejected' and m.outcome is distinct from 'not-registered' as stands
    from matter m join plan p on p.id = m.plan_id where p.title = $1`,
};

export async function latestVersion(client: PoolClient, title: string): Promise<Before | undefined> {
  return (await client.query<Before>({ ...LATEST, values: [title] })).rows[0];
}

/**
 * The items of a version that have no key task yet, known by their titles. A number that is spoken stays with its task:
 * a new item whose number is taken gets the next free one.
 */
export async function itemsToOpen(client: PoolClient, { title, items }: Publication): Promise<Publication['items']> {
  const opened = await client.query<{ no: string; title: string; stands: boolean }>({ ...OPENED, values: [title] });
  const stands = new Set(opened.rows.filter((one) => one.stands).map((one) => one.title));
  const taken = new Set(opened.rows.map((one) => one.no));
  return items.filter((item) => !stands.has(item.title)).map((item) => ({ ...item, no: numberFor(item.no, taken) }));
}

function numberFor(wish: string, taken: Set<string>): string {
  const letter = wish.replace(/\d+$/, '');
  let no = wish;
  for (let next = 1; taken.has(no); next += 1) no = `${letter}${next}`;
  taken.add(no);
  return no;
}
