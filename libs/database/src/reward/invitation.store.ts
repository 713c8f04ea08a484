import { type Pool } from 'pg';
import { type Invitation, type InvitationState, SENT_STATES, whyNotDecide } from '@duban/domain/reward/invitation';
import { refused } from '@duban/domain/refusal';
import { appendBy } from '../audit/append-by.ts';
import { type Keyed, once, type OnceOutcome } from '../ledger/once.ts';
import { refuseOnce } from '../ledger/refused.ts';
import {
  INVITATION_COLUMNS,
  invitationOf,
  keepDecision,
  lockedInvitation,
  lockInvitationsOf,
} from './invitation-rows.ts';

/** An invitation with the name of whom it is for. */
export type NamedInvitation = Invitation & { name: string };

export interface InvitationQuestion {
  programme: string;
  /** Null: all but those that a later list replaced. */
  state: InvitationState | null;
  after: readonly [project: string, id: string] | null;
  limit: number;
}

const OF_PROGRAMME = {
  name: 'invitation-of-programme',
  text: `select ${INVITATION_COLUMNS}, u.name from invitation i join unit u on u.code = i.enterprise
    where i.programme = $1 and case when $2::text is null then i.state <> 'superseded' else i.state = $2 end
      and ($3::text is null or (i.project, i.id) > ($3, $4::uuid))
    order by i.project, i.id limit $5`,
};
const MINE = {
  name: 'invitation-mine',
  text: `select ${INVITATION_COLUMNS} from invitation i where i.enterprise = $1 and i.state = any($2)
    order by i.sent_at desc, i.id limit 200`,
};
const ONE = {
  name: 'invitation-one',
  text: `select ${INVITATION_COLUMNS} from invitation i where i.id = $1 and i.enterprise = $2`,
};
const SEND = {
  name: 'invitation-send',
  text: `update invitation set state = 'invited', sent_at = business_now()
    where programme = $1 and state = 'proposed' and ($2::uuid[] is null or id = any($2)) returning id`,
};

/** 免申即享: what lists propose, what was sent, and what enterprises said to it. */
export class InvitationStore {
  constructor(private readonly pool: Pool) {}

  async ofProgramme({ programme, state, after, limit }: InvitationQuestion): Promise<NamedInvitation[]> {
    const values = [programme, state, ...(after ?? [null, null]), limit];
    const { rows } = await this.pool.query({ ...OF_PROGRAMME, values });
    return rows.map((row) => ({ ...invitationOf(row), name: String(row.name) }));
  }

  /** What was sent to an enterprise, the last first. */
  async mine(enterprise: string): Promise<Invitation[]> {
    return (await this.pool.query({ ...MINE, values: [enterprise, SENT_STATES] })).rows.map(invitationOf);
  }

  /** Undefined also while it has not been sent. */
  async one(id: string, enterprise: string): Promise<Invitation | undefined> {
    const [found] = (await this.pool.query({ ...ONE, values: [id, enterprise] })).rows.map(invitationOf);
    return found && SENT_STATES.includes(found.state) ? found : undefined;
  }

  /** 发送: those that are named, or all that are proposed; one that is not proposed any more, and none is sent. */
  send(programme: string, ids: readonly string[] | null, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      await lockInvitationsOf(client, programme);
      const { rows } = await client.query<{ id: string }>({ ...SEND, values: [programme, ids] });
      const sent = rows.map(({ id }) => id);
      const others = (ids ?? []).filter((id) => !sent.includes(id));
      if (others.length > 0) return refuseOnce(refused('invitation.not-proposed', { invitations: others }));
      await appendBy(client, request, 'send-invitations', { id: programme, invitations: sent });
      return { sent: sent.length };
    });
  }

  /** 放弃, in the enterprise's own words. */
  decline(of: Pick<Invitation, 'id' | 'enterprise'>, words: string, request: Keyed): Promise<OnceOutcome> {
    return once(this.pool, request, async (client) => {
      const invitation = await lockedInvitation(client, of);
      const no = invitation && whyNotDecide(invitation);
      if (!invitation || no) return refuseOnce(no ?? refused('invitation.decided-already'));
      await keepDecision(client, { id: of.id, state: 'declined', matter: null });
      await appendBy(client, request, 'decline-invitation', { id: of.id, words });
      return { id: of.id, state: 'declined' };
    });
  }
}
