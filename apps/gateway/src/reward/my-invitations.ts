import { Injectable } from '@nestjs/common';
import { type MyInvitationView } from '@duban/contracts/http/invitations';
import { type SubmissionReceipt } from '@duban/contracts/http/rewards';
import { Ledger } from '@duban/database/ledger/ledger';
import { confirmInvitation } from '@duban/database/reward/confirm-invitation';
import { InvitationStore } from '@duban/database/reward/invitation.store';
import { type Matter } from '@duban/domain/matter/matter';
import { refused } from '@duban/domain/refusal';
import { type Invitation } from '@duban/domain/reward/invitation';
import { isAuthoriser } from '@duban/domain/reward/may-follow';
import { minorOf } from '@duban/domain/reward/money';
import { dayOf } from '@duban/domain/time/day';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted, acceptedOnce } from '../refusal/outcome.ts';
import { refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from '../session/enterprise-of.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ConfirmationDto, type DeclineDto } from './invitation.dto.ts';
import { myInvitationView } from './my-invitation-view.ts';
import { ProgrammeVersions } from './programme-versions.ts';
import { receiptOf } from './receipt.ts';

/** 免申即享 as an enterprise meets it: nothing to write, its authoriser confirms or declines. */
@Injectable()
export class MyInvitations {
  constructor(
    private readonly invitations: InvitationStore,
    private readonly programmes: ProgrammeVersions,
    private readonly ledger: Ledger,
    private readonly after: AfterCommit,
  ) {}

  async mine(asker: Asker): Promise<MyInvitationView[]> {
    const found = await this.invitations.mine(enterpriseOf(asker));
    const { now } = await this.ledger.moment();
    const ids = [...new Set(found.map(({ programme }) => programme))];
    const programmes = new Map(await Promise.all(ids.map(async (id) => [id, await this.programmes.of(id)] as const)));
    return found.flatMap((one) => {
      const of = programmes.get(one.programme);
      return of ? [myInvitationView(one, of, dayOf(now))] : [];
    });
  }

  async confirm(asker: Asker, id: string, key: string, body: ConfirmationDto): Promise<Answer> {
    const { actor, ip } = asker;
    const invitation = await this.own(asker, id);
    const of = await this.programmes.of(invitation.programme);
    if (!of) throw unseen();
    const asked = { invitation: invitation.id, ...body };
    const request = {
      actor,
      act: 'confirm-invitation',
      object: null,
      ip,
      key: requestKey(`confirm ${invitation.id}`, key, body),
      asked,
    };
    let opened: Matter | undefined;
    const confirmation = { ...of, invitation, seenFen: minorOf(body.yuan) ?? 0n };
    const outcome = await confirmInvitation(this.ledger, confirmation, request, (matter): SubmissionReceipt => {
      opened = matter;
      return receiptOf(matter);
    });
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated, 201);
    if (opened) this.after.committed([opened]);
    return new Answer(done.answer ?? '', 201);
  }

  async decline(asker: Asker, id: string, key: string, body: DeclineDto): Promise<Answer> {
    const { actor, ip } = asker;
    const invitation = await this.own(asker, id);
    const asked = requestKey(`decline ${invitation.id}`, key, body);
    const request = { actor, act: 'decline-invitation', object: null, ip, key: asked };
    return new Answer(acceptedOnce(await this.invitations.decline(invitation, body.words ?? '', request)));
  }

  /** @throws a 404 for another's, before it tells who may decide. */
  private async own(asker: Asker, id: string): Promise<Invitation> {
    const found = isUuid(id) ? await this.invitations.one(id.toLowerCase(), enterpriseOf(asker)) : undefined;
    if (!found) throw unseen();
    if (!isAuthoriser(asker.actor)) throw refusedBy(refused('reward.authoriser-needed'));
    return found;
  }
}
