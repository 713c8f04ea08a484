import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type ComplaintBody, papersOf } from '@duban/domain/complaint/complaint-body';
import { type Instant } from '@duban/domain/time/day';
import { holdForDraft } from '../file/hold-for-draft.ts';
import { instantIn } from '../instants.ts';
import { keyIn, newKey } from '../secret/own-key.ts';
import { type SecretBox } from '../secret/secret-box.ts';
import { closedBody, COMPLAINT_KEY, openedBody } from './complaint-file.store.ts';

/** 投诉草稿 as it was last saved. */
export interface ComplaintDraft {
  id: string;
  body: ComplaintBody;
  /** Raised by every saving. */
  version: number;
  changedAt: Instant;
  /** The complaint that was made of it. */
  matter: string | null;
}

interface Row {
  id: string;
  ownKey: string;
  body: string;
  version: number;
  changedAt: Date;
  matter: string | null;
}

const COLUMNS = `id, own_key as "ownKey", body, version, changed_at as "changedAt", matter_id as matter`;
const MINE = {
  name: 'complaint-draft-mine',
  text: `select ${COLUMNS} from complaint_draft where owner = $1 and matter_id is null order by changed_at desc limit 50`,
};
const ONE = {
  name: 'complaint-draft-one',
  text: `select ${COLUMNS} from complaint_draft where id = $1 and owner = $2`,
};
const LOCKED = { name: 'complaint-draft-locked', text: `${ONE.text} for update` };
const OPEN = {
  name: 'complaint-draft-open',
  text: `insert into complaint_draft (id, owner, own_key, body, version, changed_at)
    values ($1, $2, $3, $4, 1, business_now()) returning ${COLUMNS}`,
};
const SAVE = {
  name: 'complaint-draft-save',
  text: `update complaint_draft set body = $4, version = version + 1, changed_at = business_now()
    where id = $1 and owner = $2 and version = $3 and matter_id is null returning ${COLUMNS}`,
};
const SUBMITTED = {
  name: 'complaint-draft-submitted',
  text: `update complaint_draft set matter_id = $2, body = '' where id = $1`,
};

/** 投诉草稿, closed on the server while they are written. */
export class ComplaintDraftStore {
  constructor(
    private readonly pool: Pool,
    private readonly box: SecretBox,
  ) {}

  async mine(owner: string): Promise<ComplaintDraft[]> {
    return (await this.pool.query<Row>({ ...MINE, values: [owner] })).rows.map((row) => this.opened(row));
  }

  async one(id: string, owner: string): Promise<ComplaintDraft | undefined> {
    return (await this.pool.query<Row>({ ...ONE, values: [id, owner] })).rows.map((row) => this.opened(row))[0];
  }

  async open(owner: string): Promise<ComplaintDraft> {
    const key = newKey(this.box, COMPLAINT_KEY);
    const values = [randomUUID(), owner, key.closed, closedBody(key.box, {})];
    const [row] = (await this.pool.query<Row>({ ...OPEN, values })).rows;
    if (!row) throw new Error('no draft was opened');
    return this.opened(row);
  }

  /** What is not sent stays. `undefined`: it was saved by another meanwhile, or submitted. */
  async save({ id, owner, version, body, filesOf }: ComplaintSaving): Promise<ComplaintDraft | undefined> {
    const [row] = (await this.pool.query<Row>({ ...ONE, values: [id, owner] })).rows;
    if (!row || row.matter !== null) return undefined;
    const box = keyIn(this.box, row.ownKey, COMPLAINT_KEY);
    const whole = closedBody(box, { ...openedBody(box, row.body), ...body });
    const { rows } = await this.pool.query<Row>({ ...SAVE, values: [id, owner, version, whole] });
    const saved = rows[0] && this.opened(rows[0]);
    if (saved) await holdForDraft(this.pool, id, papersOf(saved.body), filesOf);
    return saved;
  }

  /** The draft under its lock with its key and closed text, so that it is submitted once and as it stands. */
  async locked(client: PoolClient, id: string, owner: string): Promise<(ComplaintDraft & Kept) | undefined> {
    const [row] = (await client.query<Row>({ ...LOCKED, values: [id, owner] })).rows;
    return row && { ...this.opened(row), ownKey: row.ownKey, closed: row.body };
  }

  /** The text is the complaint's from now on. */
  async submitted(client: PoolClient, id: string, matter: string): Promise<void> {
    await client.query({ ...SUBMITTED, values: [id, matter] });
  }

  private opened({ id, ownKey, body, version, changedAt, matter }: Row): ComplaintDraft {
    const text = body === '' ? {} : openedBody(keyIn(this.box, ownKey, COMPLAINT_KEY), body);
    return { id, body: text, version, changedAt: instantIn(changedAt), matter };
  }
}

export interface ComplaintSaving {
  id: string;
  owner: string;
  /** The version it was written on. */
  version: number;
  body: ComplaintBody;
  /** In whose name its papers are kept. */
  filesOf: string;
}

interface Kept {
  ownKey: string;
  closed: string;
}
