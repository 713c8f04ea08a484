import { type PoolClient } from 'pg';
import { FILE_LIMITS } from '@duban/domain/file/file-limits';
import { type Refusal, refused } from '@duban/domain/refusal';

const MB = 1024 * 1024;

/** Uploads in one owner's name wait for each other here, so that two cannot both be the last that fits. */
const ONE_AT_A_TIME = { name: 'file-lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 11))' };
const OF_DAY = {
  name: 'file-of-day',
  text: `select coalesce(sum(size), 0)::float8 as bytes from file
    where owner = $1 and stored_at > clock_timestamp() - interval '24 hours'`,
};
const SUMS = `select count(*)::int as files, coalesce(sum(size), 0)::float8 as bytes from file where state <> 'refused'`;
/** Only its owner's files count: nobody fills another's draft. */
const OF_DRAFT = { name: 'file-of-draft', text: `${SUMS} and draft_id = $1 and owner = $2` };
const OF_MATTER = { name: 'file-of-matter', text: `${SUMS} and matter_id = $1` };

export const lockFor = async (client: PoolClient, what: string): Promise<void> =>
  void (await client.query({ ...ONE_AT_A_TIME, values: [what] }));

/** Whether an owner may store so many bytes more today. The owner must be locked. */
export async function whyNotToday(client: PoolClient, owner: string, bytes: number): Promise<Refusal | undefined> {
  const { rows } = await client.query<{ bytes: number }>({ ...OF_DAY, values: [owner] });
  return (rows[0]?.bytes ?? 0) + bytes > FILE_LIMITS.aDay
    ? refused('file.day-full', { most: FILE_LIMITS.aDay / MB })
    : undefined;
}

export interface More {
  files: number;
  bytes: number;
}

/** Whether a draft takes so much more. */
export const whyNotInDraft = (
  client: PoolClient,
  draft: string,
  owner: string,
  more: More,
): Promise<Refusal | undefined> => whyNotInto(client, { ...OF_DRAFT, values: [draft, owner] }, more);

/** Whether a matter takes so much more. */
export const whyNotInMatter = (client: PoolClient, matter: string, more: More): Promise<Refusal | undefined> =>
  whyNotInto(client, { ...OF_MATTER, values: [matter] }, more);

async function whyNotInto(
  client: PoolClient,
  asked: { name: string; text: string; values: string[] },
  more: More,
): Promise<Refusal | undefined> {
  const { rows } = await client.query<More>(asked);
  const [files, bytes] = [(rows[0]?.files ?? 0) + more.files, (rows[0]?.bytes ?? 0) + more.bytes];
  if (files > FILE_LIMITS.files) return refused('file.too-many', { most: FILE_LIMITS.files });
  return bytes > FILE_LIMITS.bytes ? refused('file.too-much', { most: FILE_LIMITS.bytes / MB }) : undefined;
}
