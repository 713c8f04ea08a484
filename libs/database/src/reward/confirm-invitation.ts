import { type PoolClient } from 'pg';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { refused, type Refusal } from '@duban/domain/refusal';
import { type Application } from '@duban/domain/reward/application';
import { confirmedApplication, type ConfirmationContext, type Invitation } from '@duban/domain/reward/invitation';
import { type KnownEnterprise } from '@duban/domain/reward/fdi-proposals';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { refuseOnce } from '../ledger/refused.ts';
import { type Request } from '../ledger/request.ts';
import { keepDecision, lockedInvitation } from './invitation-rows.ts';
import { openApplication } from './open-application.ts';

export interface Confirmation extends Pick<ConfirmationContext, 'programme' | 'version' | 'seenFen'> {
  invitation: Pick<Invitation, 'id' | 'enterprise'>;
}

const KNOWN = {
  name: 'invitation-enterprise',
  text: `select e.code, u.name, e.foreign_invested as "foreignInvested", e.in_district as "inDistrict"
    from enterprise e join unit u on u.code = e.code where e.code = $1`,
};
const STANDING = {
  name: 'invitation-standing',
  text: `select m.no from application a join matter m on m.id = a.matter_id
    where a.direction = $1 and a.year = $2 and a.project = $3 and (a.outcome is null or a.paid_fen > 0)
    order by m.no limit 20`,
};

/**
 * 确认: the invitation becomes an application with its number and its first desk, in one transaction and once.
 *
 * @param answer the receipt, from the matter.
 */
export function confirmInvitation(
  ledger: Ledger,
  confirmation: Confirmation,
  request: Request,
  answer: (matter: Matter) => unknown,
): Promise<Outcome> {
  let opened: Matter | undefined;
  return ledger.changeMany(
    [],
    { ...request, answer: () => opened && answer(opened) },
    () => ({ changes: [] }),
    async (client, at) => {
      const { invitation, programme } = confirmation;
      const application = await confirmed(client, confirmation, { by: request.actor.name, at });
      if ('code' in application) return refuseOnce(application);
      opened = await openApplication(ledger, client, { programme, application }, { request, at });
      await keepDecision(client, { id: invitation.id, state: 'confirmed', matter: opened.id });
    },
  );
}

async function confirmed(
  client: PoolClient,
  { invitation: of, ...context }: Confirmation,
  { by, at }: { by: string; at: Moment },
): Promise<Application | Refusal> {
  const invitation = await lockedInvitation(client, of);
  const [enterprise] = (await client.query<KnownEnterprise>({ ...KNOWN, values: [of.enterprise] })).rows;
  if (!invitation || !enterprise) return refused('invitation.decided-already');
  const application = confirmedApplication(invitation, { ...context, enterprise, by, at: at.now });
  return 'code' in application ? application : ((await whyStanding(client, application)) ?? application);
}

/** The enterprise, or another, has applied for the same itself meanwhile. */
async function whyStanding(
  client: PoolClient,
  { direction, year, project }: Application,
): Promise<Refusal | undefined> {
  const { rows } = await client.query<{ no: string }>({ ...STANDING, values: [direction, year, project.id] });
  return rows.length > 0 ? refused('reward.duplicate', { of: rows.map(({ no }) => no) }) : undefined;
}
