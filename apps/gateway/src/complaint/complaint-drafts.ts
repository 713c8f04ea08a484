import { Injectable } from '@nestjs/common';
import { type ComplaintDraftView, type ComplaintReceipt } from '@duban/contracts/http/complaints';
import { type ComplaintDraft, ComplaintDraftStore } from '@duban/database/complaint/complaint-draft.store';
import { openComplaint } from '@duban/database/complaint/open-complaint';
import { closedOwner } from '@duban/database/file/closed-owner';
import { SecretBox } from '@duban/database/secret/secret-box';
import { missingInComplaint, papersOf } from '@duban/domain/complaint/complaint-body';
import { isOpen } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { complaintOf } from '@duban/domain/complaint/complaint';
import { refused } from '@duban/domain/refusal';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from '../session/enterprise-of.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ComplaintSavingDto } from './complaint.dto.ts';
import { THE_COMPLAINANT } from './complainant.ts';
import { ComplaintStores } from './complaint-stores.ts';
import { demandWhole, receivedFrom } from './facts-of.ts';

/** 投诉草稿 of the asking person's enterprise, and what is made of them. */
@Injectable()
export class ComplaintDrafts {
  constructor(
    private readonly drafts: ComplaintDraftStore,
    private readonly stores: ComplaintStores,
    private readonly box: SecretBox,
    private readonly after: AfterCommit,
  ) {}

  async mine(asker: Asker): Promise<ComplaintDraftView[]> {
    return (await this.drafts.mine(this.ownerOf(asker))).map(viewOf);
  }

  async one(asker: Asker, id: string): Promise<ComplaintDraftView> {
    return viewOf(await this.found(asker, id));
  }

  async open(asker: Asker): Promise<ComplaintDraftView> {
    return viewOf(await this.drafts.open(this.ownerOf(asker)));
  }

  /** Saved while it is typed; two windows do not overwrite each other. */
  async save(asker: Asker, id: string, { version, body }: ComplaintSavingDto): Promise<ComplaintDraftView> {
    const draft = await this.found(asker, id);
    const [owner, filesOf] = [this.ownerOf(asker), closedOwner(this.box, enterpriseOf(asker))];
    const saved = await this.drafts.save({ id: draft.id, owner, version, body, filesOf });
    if (saved) return viewOf(saved);
    const now = await this.found(asker, id);
    if (now.matter !== null) throw refusedBy(refused('draft.submitted-already'));
    throw refusedBy(refused('draft.changed-meanwhile', { version: now.version }));
  }

  /** 提交: nothing of who sends it stands in the clear. */
  async submit(asker: Asker, id: string, key: string, version: number): Promise<Answer> {
    const draft = await this.found(asker, id);
    const request = {
      actor: THE_COMPLAINANT,
      act: 'submit-complaint',
      object: null,
      key: requestKey(`complaint ${draft.id}`, key, { version }),
    };
    if (draft.matter === null) {
      if (draft.version !== version) throw refusedBy(refused('draft.changed-meanwhile', { version: draft.version }));
      demandWhole(draft.body, await this.stores.ledger.moment());
    }
    const owner = this.ownerOf(asker);
    let opened: Matter | undefined;
    const opening = {
      received: (at: Parameters<typeof receivedFrom>[2]) => receivedFrom(draft.body, { channel: 'portal' }, at),
      owner,
      text: { draft: draft.id, version, drafts: this.drafts },
      files: papersOf(draft.body),
      filesOf: closedOwner(this.box, enterpriseOf(asker)),
    };
    const outcome = await openComplaint(this.stores.ledger, opening, request, (matter) => {
      opened = matter;
      return receiptOf(matter);
    });
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated, 201);
    if (opened) this.after.committed([opened]);
    return new Answer(done.answer ?? '', 201);
  }

  private ownerOf(asker: Asker): string {
    return this.stores.files.ownerOf(enterpriseOf(asker));
  }

  private async found(asker: Asker, id: string): Promise<ComplaintDraft> {
    const draft = isUuid(id) ? await this.drafts.one(id.toLowerCase(), this.ownerOf(asker)) : undefined;
    if (!draft) throw unseen();
    return draft;
  }
}

export function receiptOf(matter: Matter): ComplaintReceipt {
  const { receivedOn, handler } = complaintOf(matter);
  const by = matter.desks.find(isOpen)?.due ?? null;
  return { id: matter.id, no: matter.no, receivedOn, unit: handler, by };
}

const viewOf = ({ id, body, version, changedAt, matter }: ComplaintDraft): ComplaintDraftView => ({
  id,
  body,
  version,
  changedAt,
  matter,
  missing: missingInComplaint(body),
});
