import { randomUUID } from 'node:crypto';
import { type Pool, type PoolClient } from 'pg';
import { type DraftBody } from '@duban/domain/reward/draft';
import { type Instant } from '@duban/domain/time/day';
import { holdForDraft } from '../file/hold-for-draft.ts';
import { instantIn, optionalInstantIn } from '../instants.ts';
import { type SecretBox } from '../secret/secret-box.ts';

/** 草稿 as it was last saved. */
export interface Draft {
  id: string;
  enterprise: string;
  programme: string;
  body: DraftBody;
  /** Raised by every saving. */
  version: number;
  /** The agent says that it is ready for the authoriser. */
  readyAt: Instant | null;
  changedAt: Instant;
  /** The application that was made of it. */
  matter: string | null;
}

const COLUMNS = `id, enterprise, programme, body, version, ready_at as "readyAt", changed_at as "changedAt", matter_id as matter`;
const MINE = {
  name: 'draft-mine',
  text: `select ${COLUMNS} from draft where enterprise = $1 and matter_id is null order by changed_at desc limit 200`,
};
const ONE = { name: 'draft-one', text: `select ${COLUMNS} from draft where id = $1 and enterprise = $2` };
const LOCKED = { name: 'draft-locked', text: `${ONE.text} for update` };
const OPEN = {
  name: 'draft-open',
  text: `insert into draft (id, enterprise, programme, body, version, made_by, changed_by, changed_at)
    values ($1, $2, $3, '{}', 1, $4, $4, business_now()) returning ${COLUMNS}`,
};
/** What was not sent stays; who saved after another has read is told so. */
const SAVE = {
  name: 'draft-save',
  text: `update draft set body = body || $4::jsonb, version = version + 1, changed_by = $5, changed_at = business_now(),
      ready_at = case when $6::boolean is null then ready_at when $6 then business_now() end
    where id = $1 and enterprise = $2 and version = $3 and matter_id is null returning ${COLUMNS}`,
};
const SUBMITTED = { name: 'draft-submitted', text: 'update draft set matter_id = $2 where id = $1' };

export interface Saving {
  id: string;
  enterprise: string;
  /** The version it was written on. */
  version: number;
  body: DraftBody;
  ready?: boolean;
  by: string;
}

/** 草稿, saved on the server while it is written; whom to call stands sealed (trust §8). */
export class DraftStore {
  constructor(
    private readonly pool: Pool,
    private readonly box: SecretBox,
  ) {}

  async mine(enterprise: string): Promise<Draft[]> {
    return (await this.pool.query({ ...MINE, values: [enterprise] })).rows.map((row) => this.opened(draftOf(row)));
  }

  async one(id: string, enterprise: string): Promise<Draft | undefined> {
    return (await this.pool.query({ ...ONE, values: [id, enterprise] })).rows.map((row) =>
      this.opened(draftOf(row)),
    )[0];
  }

  async open(programme: string, enterprise: string, by: string): Promise<Draft> {
    const { rows } = await this.pool.query({ ...OPEN, values: [randomUUID(), enterprise, programme, by] });
    return draftOf(rows[0]);
  }

  /** `undefined`: it was saved by another meanwhile, or submitted. */
  async save({ id, enterprise, version, body, ready, by }: Saving): Promise<Draft | undefined> {
    const values = [id, enterprise, version, JSON.stringify(this.sealed(body, id)), by, ready ?? null];
    const [row] = (await this.pool.query({ ...SAVE, values })).rows;
    const saved = row && this.opened(draftOf(row));
    if (saved) await holdForDraft(this.pool, id, papersIn(saved.body), enterprise);
    return saved;
  }

  private sealed({ contact, ...body }: DraftBody, id: string): object {
    return contact === undefined ? body : { ...body, contact: this.box.close(JSON.stringify(contact), placeOf(id)) };
  }

  private opened(draft: Draft): Draft {
    const { contact, ...body } = draft.body as DraftBody & { contact?: unknown };
    if (typeof contact !== 'string') return draft;
    return { ...draft, body: { ...body, contact: JSON.parse(this.box.open(contact, placeOf(draft.id))) as Contact } };
  }
}

type Contact = NonNullable<DraftBody['contact']>;

const papersIn = ({ materials = [] }: DraftBody): string[] => materials.flatMap(({ file }) => file ?? []);

const placeOf = (id: string): string => `draft|contact|${id}`;

/** The draft under its lock, so that it is submitted once. */
export async function lockedDraft(
  client: PoolClient,
  id: string,
  enterprise: string,
): Promise<Pick<Draft, 'version' | 'matter'> | undefined> {
  return (await client.query({ ...LOCKED, values: [id, enterprise] })).rows.map(draftOf)[0];
}

export async function markSubmitted(client: PoolClient, id: string, matter: string): Promise<void> {
  await client.query({ ...SUBMITTED, values: [id, matter] });
}

const draftOf = (row: Record<keyof Draft, unknown>): Draft =>
  ({ ...row, readyAt: optionalInstantIn(row.readyAt), changedAt: instantIn(row.changedAt) }) as Draft;
