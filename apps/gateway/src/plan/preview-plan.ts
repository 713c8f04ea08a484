import { Injectable } from '@nestjs/common';
import { reviewerNotes } from '@duban/domain/plan/reviewer-notes';
import { type PlanPreview } from '@duban/contracts/http/plan-preview';
import { PlanStore } from '@duban/database/plan/plan.store';
import { inherited } from '@duban/domain/plan/inherited';
import { planDiff } from '@duban/domain/plan/plan-diff';
import { draftOf } from '@duban/domain/plan/plan-draft';
import { readPlan } from '@duban/domain/plan/read-plan';
import { whyNotPublish } from '@duban/domain/plan/why-not-publish';
import { readTextDocument } from '@duban/papers/text-document';
import { ProblemError } from '../refusal/problem-error.ts';
import { type Exchange } from '../session/asking.ts';
import { countsOf } from './plan-counts.ts';
import { type PlanUpload, planUpload } from './plan-upload.ts';
import { correctedDraft, UnitsOfPlan } from './units-of-plan.ts';

/** 导入核对: reads a plan and says what it would become; nothing is kept. */
@Injectable()
export class PreviewPlan {
  constructor(
    private readonly plans: PlanStore,
    private readonly register: UnitsOfPlan,
  ) {}

  async handle({ request }: Exchange): Promise<PlanPreview> {
    const upload = await planUpload(request);
    const { ok: reading, texts } = await readUpload(upload);
    const names = await this.register.names();
    const before = await this.plans.newest(reading.title);
    const read = inherited(draftOf(reading, names), before?.draft);
    const draft = correctedDraft(read, upload.corrections, names);
    return {
      reading,
      draft,
      texts,
      counts: countsOf(draft.items),
      whyNot: whyNotPublish(draft),
      notes: [...reviewerNotes({ title: draft.title })],
      published: before ? { id: before.id, version: before.version, status: before.status } : null,
      diff: before ? planDiff(before.draft, draft) : null,
    };
  }
}

/** @throws a 400 that tells why nothing could be read. */
async function readUpload({ bytes, fileName }: PlanUpload) {
  const document = await readTextDocument(bytes, fileName);
  if ('unreadable' in document) throw unreadable(document.unreadable, document.detail);
  const read = readPlan(document.ok);
  if ('unreadable' in read) throw unreadable('no-plan', read.unreadable);
  return read;
}

function unreadable(why: string, detail: string): ProblemError {
  const fields = [{ field: 'file', problem: `${why}: ${detail}` }];
  return why === 'too-large'
    ? new ProblemError(413, 'request.too-large', { fields })
    : new ProblemError(400, 'plan.unreadable', { fields, facts: { why, detail } });
}
