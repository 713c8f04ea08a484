import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type FdiList } from '@duban/domain/reward/fdi-list';
import { type FdiContext, type FdiProposal } from '@duban/domain/reward/fdi-proposals';
import { type Instant } from '@duban/domain/time/day';
import { appendBy } from '../audit/append-by.ts';
import { instantIn } from '../instants.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { lockInvitationsOf } from './invitation-rows.ts';

/** 清单 as it came, with the programme it is read for. */
export interface ImportedList {
  programme: string;
  direction: string;
  year: number;
  fileName: string;
  sha256: string;
  list: FdiList;
}

/** What became of it. */
export interface TakenList {
  id: string;
  proposals: (FdiProposal & { invitation: string | null })[];
  /** Proposals of earlier lists that nobody had sent. */
  superseded: number;
  /** Invitations that were sent before, and stay as they are. */
  kept: number;
  /** The same file was imported before. */
  sameAs: { list: string; at: Instant } | null;
}

/** Wrong cells and projects kept with a list; whatever has more is no list of this kind. */
const MOST_KEPT = 1000;

const SAME = {
  name: 'fdi-list-same',
  text: `select id as list, made_at as at from fdi_list where programme = $1 and sha256 = $2 order by made_at desc limit 1`,
};
const APPLIED = {
  name: 'fdi-list-applied',
  text: `select distinct project from application
    where direction = $1 and year = $2 and (outcome is null or paid_fen > 0)`,
};
const INVITED = {
  name: 'fdi-list-invited',
  text: `select project from invitation where programme = $1 and state in ('invited', 'confirmed', 'declined')`,
};
const SUPERSEDE = {
  name: 'fdi-list-supersede',
  text: `update invitation set state = 'superseded', decided_at = business_now() where programme = $1 and state = 'proposed'`,
};
const LIST = {
  name: 'fdi-list-insert',
  text: `insert into fdi_list (id, programme, file_name, sha256, rows, bad_rows, bad, left_out, made_by, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, business_now())`,
};
const PROPOSE = {
  name: 'fdi-list-propose',
  text: `insert into invitation (id, programme, enterprise, project, project_name, facts, quoted_fen, state, list_id)
    select x.id, $2, x.enterprise, x.project, x.project_name, x.facts, x.quoted_fen, 'proposed', $1
    from jsonb_to_recordset($3) as x (id uuid, enterprise text, project text, project_name text, facts jsonb, quoted_fen bigint)`,
};

/** 外资到资清单: imported in one transaction with what it proposes. */
export class FdiListStore {
  constructor(private readonly pool: Pool) {}

  /** @param propose judges by what is applied for and sent at that moment */
  take(
    imported: ImportedList,
    request: Keyed,
    propose: (taken: FdiContext['taken']) => FdiProposal[],
    answer: (taken: TakenList) => unknown,
  ): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const { programme, sha256 } = imported;
      await lockInvitationsOf(client, programme);
      const [before] = (await client.query({ ...SAME, values: [programme, sha256] })).rows;
      const invited = await projectsIn(client, { ...INVITED, values: [programme] });
      const applied = await projectsIn(client, { ...APPLIED, values: [imported.direction, imported.year] });
      const proposals = propose(
        new Map([
          ...applied.map((project) => [project, 'APPLIED_ALREADY'] as const),
          ...invited.map((project) => [project, 'INVITED_ALREADY'] as const),
        ]),
      ).map((one) => ({ ...one, invitation: one.why.length === 0 ? randomUUID() : null }));
      const { rowCount } = await client.query({ ...SUPERSEDE, values: [programme] });
      const id = await keep(client, imported, { proposals, by: request.actor.id });
      const taken: TakenList = {
        id,
        proposals,
        superseded: rowCount ?? 0,
        kept: invited.length,
        sameAs: before ? { list: before.list, at: instantIn(before.at) } : null,
      };
      await appendBy(client, request, 'import-fdi-list', entryOf(imported, taken));
      return answer(taken);
    });
  }
}

const projectsIn = async (client: PoolClient, query: object): Promise<string[]> =>
  (await client.query<{ project: string }>(query as never)).rows.map(({ project }) => project);

async function keep(
  client: PoolClient,
  { programme, fileName, sha256, list }: ImportedList,
  { proposals, by }: { proposals: TakenList['proposals']; by: string },
): Promise<string> {
  const id = randomUUID();
  const leftOut = proposals.filter(({ invitation }) => invitation === null);
  const kept = [list.bad, leftOut.map(({ project, name, why, rows }) => ({ project, name, why, rows }))];
  const [bad, others] = kept.map((all) => JSON.stringify(all.slice(0, MOST_KEPT)));
  const counts = [list.rows.length + list.badRows.length, list.badRows.length];
  await client.query({ ...LIST, values: [id, programme, fileName, sha256, ...counts, bad, others, by] });
  await client.query({ ...PROPOSE, values: [id, programme, JSON.stringify(proposals.flatMap(rowOf))] });
  return id;
}

const rowOf = ({ invitation, enterprise, project, facts, quote }: TakenList['proposals'][number]): object[] =>
  invitation === null
    ? []
    : [
        {
          id: invitation,
          enterprise: enterprise?.code,
          project: project.id,
          project_name: project.name,
          facts,
          quoted_fen: quote?.fen,
        },
      ];

const entryOf = ({ programme, fileName, sha256, list }: ImportedList, { id, proposals, superseded }: TakenList) => ({
  id,
  programme,
  fileName,
  sha256,
  rows: list.rows.length + list.badRows.length,
  badRows: list.badRows.length,
  proposed: proposals.filter(({ invitation }) => invitation !== null).length,
  superseded,
});
