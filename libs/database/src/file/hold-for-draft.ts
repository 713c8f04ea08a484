import { type Pool } from 'pg';

const HOLD = {
  name: 'file-hold-for-draft',
  text: 'update file set draft_id = $1 where id = any($2) and owner = $3 and matter_id is null and draft_id is null',
};

/** Papers that a draft names are the draft's: what belongs to nothing is forgotten after a day. */
export async function holdForDraft(pool: Pool, draft: string, papers: readonly string[], owner: string): Promise<void> {
  if (papers.length > 0) await pool.query({ ...HOLD, values: [draft, papers, owner] });
}
