import { type PoolClient } from 'pg';
import { type Invitation } from '@duban/domain/reward/invitation';
import { whole } from '@duban/domain/reward/money';
import { optionalInstantIn } from '../instants.ts';

export const INVITATION_COLUMNS = `i.id, i.programme, i.enterprise, i.project, i.project_name, i.facts, i.quoted_fen, i.state, i.list_id,
  i.matter_id, i.sent_at, i.decided_at`;

export const invitationOf = (row: Record<string, unknown>): Invitation =>
  ({
    id: row['id'],
    programme: row['programme'],
    enterprise: row['enterprise'],
    project: { id: row['project'], name: row['project_name'] },
    facts: row['facts'],
    quotedFen: whole(String(row['quoted_fen'])),
    state: row['state'],
    list: row['list_id'],
    matter: row['matter_id'],
    sentAt: optionalInstantIn(row['sent_at']),
    decidedAt: optionalInstantIn(row['decided_at']),
  }) as Invitation;

/** Whoever imports a list and whoever sends what an earlier one proposed wait for each other. */
const LOCK = { name: 'invitation-lock', text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))' };

export async function lockInvitationsOf(client: PoolClient, programme: string): Promise<void> {
  await client.query({ ...LOCK, values: [`invitations ${programme}`] });
}

const LOCKED = {
  name: 'invitation-locked',
  text: `select ${INVITATION_COLUMNS} from invitation i where i.id = $1 and i.enterprise = $2 for update`,
};

/** The invitation under its lock, so that it is decided on once. */
export async function lockedInvitation(
  client: PoolClient,
  { id, enterprise }: Pick<Invitation, 'id' | 'enterprise'>,
): Promise<Invitation | undefined> {
  return (await client.query({ ...LOCKED, values: [id, enterprise] })).rows.map(invitationOf)[0];
}

const DECIDE = {
  name: 'invitation-decide',
  text: `update invitation set state = $2, matter_id = $3, decided_at = business_now() where id = $1`,
};

export async function keepDecision(
  client: PoolClient,
  { id, state, matter }: Pick<Invitation, 'id' | 'state' | 'matter'>,
): Promise<void> {
  await client.query({ ...DECIDE, values: [id, state, matter] });
}
