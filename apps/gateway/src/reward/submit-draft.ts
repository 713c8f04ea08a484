import { Injectable } from '@nestjs/common';
import { type SubmissionReceipt } from '@duban/contracts/http/rewards';
import { type Enterprise, EnterpriseStore } from '@duban/database/enterprise/enterprise.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Draft, DraftStore } from '@duban/database/reward/draft.store';
import { submitApplication } from '@duban/database/reward/submit-application';
import { type Matter } from '@duban/domain/matter/matter';
import { refused } from '@duban/domain/refusal';
import { type Application } from '@duban/domain/reward/application';
import { claimOf } from '@duban/domain/reward/claim';
import { materialsOf, missingIn } from '@duban/domain/reward/draft';
import { isAuthoriser } from '@duban/domain/reward/may-follow';
import { newApplication } from '@duban/domain/reward/new-application';
import { type Programme } from '@duban/domain/reward/programme';
import { type PolicyVersion } from '@duban/domain/reward/policy';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { invalid, refusedBy, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from '../session/enterprise-of.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type SubmissionDto } from './draft.dto.ts';
import { ProgrammeVersions } from './programme-versions.ts';
import { receiptOf } from './receipt.ts';

/** Where a submission finds what it is made of. */
@Injectable()
export class SubmissionStores {
  constructor(
    readonly drafts: DraftStore,
    readonly programmes: ProgrammeVersions,
    readonly enterprises: EnterpriseStore,
    readonly ledger: Ledger,
  ) {}
}

/** 提交: checked as a whole, every gap named; the authoriser submits. */
@Injectable()
export class SubmitDraft {
  constructor(
    private readonly stores: SubmissionStores,
    private readonly after: AfterCommit,
  ) {}

  async handle(asker: Asker, id: string, key: string, { version }: SubmissionDto): Promise<Answer> {
    const { actor, ip } = asker;
    if (!isAuthoriser(actor)) throw refusedBy(refused('reward.authoriser-needed'));
    const parts = await this.parts(asker, id);
    const { draft, programme } = parts;
    // What is read here is what is submitted; under the lock it is asked once more.
    if (draft.version !== version) throw refusedBy(refused('draft.changed-meanwhile', { version: draft.version }));
    const application = applicationOf(parts, actor.name);
    const route = `submit ${draft.id}`;
    const request = { actor, act: 'submit-application', object: null, ip, key: requestKey(route, key, { version }) };
    let opened: Matter | undefined;
    const submission = { draft: draft.id, version, programme, application };
    const outcome = await submitApplication(this.stores.ledger, submission, request, (matter): SubmissionReceipt => {
      opened = matter;
      return receiptOf(matter);
    });
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated, 201);
    if (opened) this.after.committed([opened]);
    return new Answer(done.answer ?? '', 201);
  }

  private async parts(asker: Asker, id: string): Promise<Parts> {
    const code = enterpriseOf(asker);
    const draft = isUuid(id) ? await this.stores.drafts.one(id.toLowerCase(), code) : undefined;
    const found = draft && (await this.stores.programmes.of(draft.programme));
    const enterprise = await this.stores.enterprises.one(code);
    if (!draft || !found || !enterprise) throw unseen();
    return { draft, enterprise, ...found };
  }
}

interface Parts {
  draft: Draft;
  programme: Programme;
  enterprise: Enterprise;
  /** The one that the programme named. */
  version: PolicyVersion;
}

/** @throws a 400 that names every field and paper that is missing or wrong. */
function applicationOf({ draft, programme, enterprise, version }: Parts, by: string): Application {
  const { body } = draft;
  const claim = claimOf(body, programme, enterprise);
  const problems = [
    ...missingIn(body, programme).map((field) => ({ field, problem: 'is missing' })),
    ...(body.claim !== undefined && 'problems' in claim ? claim.problems : []),
  ];
  if (problems.length > 0 || !('facts' in claim)) throw invalid(problems);
  return newApplication({
    enterprise,
    programme,
    version,
    project: body.project ?? { id: '', name: '' },
    facts: claim.facts,
    materials: materialsOf(body, programme),
    commitment: { by, at: draft.changedAt },
  });
}
