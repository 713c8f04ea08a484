import { type Pool } from 'pg';
import { type NoticePreferences, type Way } from '@duban/domain/notice/preferences';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { type SecretBox } from '../secret/secret-box.ts';

/** What a person chose, and the addresses given for it. */
export interface ChosenPreferences extends NoticePreferences {
  email: string | null;
  phone: string | null;
}

const OF = {
  name: 'notice-preference',
  text: 'select ways, digest, email, phone from notice_preference where person_id = $1',
};
const PUT = {
  name: 'notice-preference-put',
  text: `insert into notice_preference (person_id, ways, digest, email, phone, changed_at)
    values ($1, $2, $3, $4, $5, business_now())
    on conflict (person_id) do update set ways = excluded.ways, digest = excluded.digest, email = excluded.email,
      phone = excluded.phone, changed_at = excluded.changed_at`,
};

export const phonePlace = (personId: string): string => `notice_preference|phone|${personId}`;

export class NoticePreferenceStore {
  constructor(private readonly pool: Pool) {}

  /** undefined for a person who has chosen nothing. */
  async of(personId: string, box: SecretBox): Promise<ChosenPreferences | undefined> {
    const { rows } = await this.pool.query<{
      ways: Way[];
      digest: boolean;
      email: string | null;
      phone: string | null;
    }>({
      ...OF,
      values: [personId],
    });
    const row = rows[0];
    return row && { ...row, phone: row.phone === null ? null : box.open(row.phone, phonePlace(personId)) };
  }

  /** The record says that and what was chosen, never the addresses; what a repeated request finds kept has none either. */
  put(request: Keyed, chosen: ChosenPreferences, box: SecretBox): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const { actor, ip = null } = request;
      const { ways, digest, email, phone } = chosen;
      const sealed = phone === null ? null : box.close(phone, phonePlace(actor.id));
      await client.query({ ...PUT, values: [actor.id, ways, digest, email, sealed] });
      const body = { ways, digest, mail: email !== null, phone: phone !== null };
      await appendEvent(client, { actor, ip, act: request.act, object: actor.id, body, result: 'done' });
      return body;
    });
  }
}
