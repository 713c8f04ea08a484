import { type Pool, type PoolClient } from 'pg';
import { type ComplaintBody } from '@duban/domain/complaint/complaint-body';
import { keyIn } from '../secret/own-key.ts';
import { type SecretBox } from '../secret/secret-box.ts';

/** 投诉案卷, opened for somebody who may read it. */
export interface ComplaintFile {
  matter: string;
  owner: string;
  body: ComplaintBody;
  /** What the unit complained of and consulted departments may read; null: nothing was released. */
  released: string | null;
  /** Closes and opens words of this complaint. */
  words: Words;
}

/** Words of a complaint as the record keeps them: closed under its key, bound to its matter. */
export interface Words {
  close: (text: string) => string;
  open: (closed: string) => string;
}

interface Row {
  matter: string;
  owner: string;
  ownKey: string;
  body: string;
  released: string | null;
}

const COLUMNS = 'matter_id as matter, owner, own_key as "ownKey", body, released';
const ONE = { name: 'complaint-file-one', text: `select ${COLUMNS} from complaint_file where matter_id = $1` };
const LOCKED = { name: 'complaint-file-locked', text: `${ONE.text} for update` };
const OF_OWNER = {
  name: 'complaint-file-of-owner',
  text: `select matter_id as id from complaint_file where owner = $1 and ($2::uuid is null or matter_id > $2)
    order by matter_id limit $3`,
};
const INSERT = {
  name: 'complaint-file-insert',
  text: 'insert into complaint_file (matter_id, owner, own_key, body) values ($1, $2, $3, $4)',
};
const BODY = { name: 'complaint-file-body', text: 'update complaint_file set body = $2 where matter_id = $1' };
const RELEASE = {
  name: 'complaint-file-release',
  text: 'update complaint_file set released = $2 where matter_id = $1',
};

/** A row's key is closed before the row has an id: it is bound to its table. */
export const COMPLAINT_KEY = 'complaint|own_key';
const BODY_PLACE = 'complaint|body';
const wordsPlace = (matter: string): string => `complaint|words|${matter}`;

/** Identity and text of complaints. Whoever reads here is written down by the caller. */
export class ComplaintFileStore {
  constructor(
    private readonly pool: Pool,
    private readonly box: SecretBox,
  ) {}

  /** By which an enterprise's complaints are found; nobody gets from it to the enterprise. */
  ownerOf(enterprise: string): string {
    return this.box.fingerprint(enterprise, 'complainant');
  }

  async one(matter: string): Promise<ComplaintFile | undefined> {
    const { rows } = await this.pool.query<Row>({ ...ONE, values: [matter] });
    return rows[0] && this.opened(rows[0]);
  }

  /** Ids, after one. */
  async ofOwner(owner: string, limit: number, after: string | undefined): Promise<string[]> {
    const { rows } = await this.pool.query<{ id: string }>({ ...OF_OWNER, values: [owner, after ?? null, limit] });
    return rows.map(({ id }) => id);
  }

  /** What is in it now, not what was read before: another may have written meanwhile. */
  async rewrite(client: PoolClient, matter: string, change: (body: ComplaintBody) => ComplaintBody): Promise<void> {
    const { rows } = await client.query<Row>({ ...LOCKED, values: [matter] });
    if (!rows[0]) throw new Error(`no file of complaint ${matter}`);
    const box = keyIn(this.box, rows[0].ownKey, COMPLAINT_KEY);
    const body = change(openedBody(box, rows[0].body));
    await client.query({ ...BODY, values: [matter, closedBody(box, body)] });
  }

  async release(client: PoolClient, { matter, words }: ComplaintFile, text: string): Promise<void> {
    await client.query({ ...RELEASE, values: [matter, words.close(text)] });
  }

  private opened({ matter, owner, ownKey, body, released }: Row): ComplaintFile {
    const box = keyIn(this.box, ownKey, COMPLAINT_KEY);
    const words: Words = {
      close: (text) => box.close(text, wordsPlace(matter)),
      open: (closed) => box.open(closed, wordsPlace(matter)),
    };
    return {
      matter,
      owner,
      body: openedBody(box, body),
      released: released === null ? null : words.open(released),
      words,
    };
  }
}

/** What a new complaint keeps beside its matter. */
export interface NewComplaintFile {
  matter: string;
  owner: string;
  ownKey: string;
  /** Closed already, under that key. */
  body: string;
}

export async function insertComplaintFile(client: PoolClient, file: NewComplaintFile): Promise<void> {
  const { matter, owner, ownKey, body } = file;
  await client.query({ ...INSERT, values: [matter, owner, ownKey, body] });
}

export const closedBody = (box: SecretBox, body: ComplaintBody): string => box.close(JSON.stringify(body), BODY_PLACE);
export const openedBody = (box: SecretBox, closed: string): ComplaintBody =>
  JSON.parse(box.open(closed, BODY_PLACE)) as ComplaintBody;
