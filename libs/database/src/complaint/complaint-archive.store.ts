import { createHash } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import {
  archivedComplaint,
  type ArchiveIndex,
  archiveIndex,
  type ArchiveProof,
  archiveText,
  isArchivedIn,
} from '@duban/domain/complaint/archive';
import { type Matter } from '@duban/domain/matter/matter';
import { type Instant } from '@duban/domain/time/day';
import { inTransaction } from '../transaction.ts';
import { complaintsAt } from './complaint-cases.ts';

/** A prefix of each chain, as complaints are added up from it; the closed text and papers as they lie. */
const PROOFS = {
  name: 'complaint-archive-proofs',
  text: `select c.id, h.seq as entries, h.hash as head, encode(sha256(convert_to(f.body, 'UTF8')), 'hex') as "textSha256",
      array(select p.sha256 from file p where p.matter_id = c.id and p.at <= $2 order by p.sha256) as papers
    from unnest($1::uuid[]) as c(id)
    cross join lateral (
      select coalesce(min(l.seq), 2147483647) as first from entry l where l.chain = c.id and l.at > $2) later
    cross join lateral (
      select e.seq, e.hash from entry e where e.chain = c.id and e.seq < later.first order by e.seq desc limit 1) h
    left join complaint_file f on f.matter_id = c.id`,
};

/** 年度归档 with one hash over all of it. */
export interface ComplaintArchive extends ArchiveIndex {
  /** Of the canonical text, hex. */
  sha256: string;
}

export class ComplaintArchiveStore {
  constructor(private readonly pool: Pool) {}

  /** @param until the end of the year, or now while it runs. What was written later changes nothing in it. */
  ofYear(handler: string, year: number, until: Instant): Promise<ComplaintArchive> {
    return inTransaction(this.pool, async (client) => {
      await client.query('set transaction isolation level repeatable read, read only');
      const closed: Matter[] = [];
      for await (const matter of complaintsAt(client, handler, until))
        if (isArchivedIn(year, matter)) closed.push(matter);
      const proofs = await proofsOf(client, closed, until);
      const archived = closed.flatMap((matter) => {
        const proof = proofs.get(matter.id);
        return proof ? [archivedComplaint(matter, proof)] : [];
      });
      const index = archiveIndex(handler, year, archived);
      return { ...index, sha256: createHash('sha256').update(archiveText(index)).digest('hex') };
    });
  }
}

async function proofsOf(
  client: PoolClient,
  closed: readonly Matter[],
  until: Instant,
): Promise<Map<string, ArchiveProof>> {
  const values = [closed.map(({ id }) => id), until];
  const { rows } = await client.query<ArchiveProof & { id: string }>({ ...PROOFS, values });
  return new Map(rows.map((row) => [row.id, row]));
}
