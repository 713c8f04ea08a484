import { Injectable } from '@nestjs/common';
import { type InvitationView } from '@duban/contracts/http/invitations';
import { type Page } from '@duban/contracts/http/page';
import { Ledger } from '@duban/database/ledger/ledger';
import { InvitationStore, type NamedInvitation } from '@duban/database/reward/invitation.store';
import { ProgrammeStore } from '@duban/database/reward/programme.store';
import { refused } from '@duban/domain/refusal';
import { amountText } from '@duban/domain/reward/money';
import { COMMERCE } from '@duban/domain/reward/parties';
import { isWithin, type Programme } from '@duban/domain/reward/programme';
import { dayOf } from '@duban/domain/time/day';
import { Answer } from '../answer.ts';
import { isUuid, pageOf, readCursor } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { A_PAGE } from '../refusal/page-query.dto.ts';
import { invalid, ProblemError, refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type InvitationActDto, type InvitationQueryDto } from './invitation.dto.ts';

/** 免申即享 as the commission works on it. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly programmes: ProgrammeStore,
    private readonly ledger: Ledger,
  ) {}

  async page(id: string, { state, cursor, limit = A_PAGE }: InvitationQueryDto): Promise<Page<InvitationView>> {
    const { id: programme } = await this.found(id);
    const after = cursor === undefined ? null : (readCursor(cursor, [isProject, isUuid]) as [string, string]);
    const found = await this.invitations.ofProgramme({ programme, state: state ?? null, after, limit: limit + 1 });
    return pageOf(found, limit, ({ project, id: last }) => [project.id, last], viewOf);
  }

  async send({ actor, ip }: Asker, id: string, key: string, body: InvitationActDto): Promise<Answer> {
    if (actor.unit !== COMMERCE) throw new ProblemError(403, 'role.needed');
    const { invitations, all } = body;
    if ((invitations === undefined) === (all === undefined))
      throw invalid(['invitations', 'all'].map((field) => ({ field, problem: 'give either invitations or all' })));
    const programme = await this.found(id);
    const { opensOn, closesOn } = programme;
    const { now } = await this.ledger.moment();
    if (!isWithin(programme, dayOf(now))) throw refusedBy(refused('programme.not-open', { opensOn, closesOn }));
    const asked = requestKey(`invitations ${programme.id}`, key, body);
    const request = { actor, act: 'send-invitations', object: null, ip, key: asked };
    const ids = invitations ? [...new Set(invitations.map((one) => one.toLowerCase()))] : null;
    return new Answer(acceptedOnce(await this.invitations.send(programme.id, ids, request)));
  }

  private async found(id: string): Promise<Programme> {
    const programme = isUuid(id) ? await this.programmes.one(id.toLowerCase()) : undefined;
    if (!programme) throw unseen();
    return programme;
  }
}

const isProject = (value: unknown): boolean => typeof value === 'string' && value.length <= 200;

const viewOf = ({ id, project, enterprise, name, quotedFen, ...rest }: NamedInvitation): InvitationView => ({
  id,
  project,
  enterprise: { code: enterprise, name },
  state: rest.state,
  yuan: amountText(quotedFen),
  list: rest.list,
  matter: rest.matter,
  sentAt: rest.sentAt,
  decidedAt: rest.decidedAt,
});
