import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { closedBody, COMPLAINT_KEY } from '@duban/database/complaint/complaint-file.store';
import { openComplaint } from '@duban/database/complaint/open-complaint';
import { closedOwner } from '@duban/database/file/closed-owner';
import { newKey } from '@duban/database/secret/own-key';
import { SecretBox } from '@duban/database/secret/secret-box';
import { type Moment } from '@duban/domain/act/moment';
import { papersOf } from '@duban/domain/complaint/complaint-body';
import { handlerOf } from '@duban/domain/complaint/handler-of';
import { fileOwnerOf } from '@duban/domain/file/may-read-file';
import { type Matter } from '@duban/domain/matter/matter';
import { dayOf } from '@duban/domain/time/day';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { accepted } from '../refusal/outcome.ts';
import { invalid, ProblemError } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ComplaintEntryDto } from './complaint.dto.ts';
import { receiptOf } from './complaint-drafts.ts';
import { ComplaintStores } from './complaint-stores.ts';
import { demandWhole, receivedFrom } from './facts-of.ts';

/** 登记: what came by letter, visit, fax or e-mail, with its channel and the day it came. */
@Injectable()
export class EnterComplaint {
  constructor(
    private readonly stores: ComplaintStores,
    private readonly box: SecretBox,
    private readonly after: AfterCommit,
  ) {}

  async handle({ actor, ip }: Asker, key: string, { channel, receivedOn, body }: ComplaintEntryDto): Promise<Answer> {
    const at = await this.stores.ledger.moment();
    if (receivedOn > dayOf(at.now)) throw invalid([{ field: 'receivedOn', problem: 'lies in the future' }]);
    demandWhole(body, at);
    // Against its own commission the centre takes nothing in; it hands the paper over.
    if (handlerOf(body.complainee ?? '').handler !== actor.unit) throw new ProblemError(403, 'role.needed');
    const own = newKey(this.box, COMPLAINT_KEY);
    let opened: Matter | undefined;
    const opening = {
      received: (now: Moment) => receivedFrom(body, { channel, on: receivedOn }, now),
      owner: this.stores.files.ownerOf(randomUUID()),
      text: { ownKey: own.closed, body: closedBody(own.box, body) },
      files: papersOf(body),
      filesOf: closedOwner(this.box, fileOwnerOf(actor)),
    };
    const sent = requestKey('complaints', key, { channel, receivedOn, body });
    const request = { actor, act: 'submit-complaint', object: null, ip, key: sent };
    const outcome = await openComplaint(this.stores.ledger, opening, request, (matter) => {
      opened = matter;
      return receiptOf(matter);
    });
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated, 201);
    if (opened) this.after.committed([opened]);
    return new Answer(done.answer ?? '', 201);
  }
}
