import { Injectable } from '@nestjs/common';
import { type ApplicationView } from '@duban/contracts/http/rewards';
import { type Page } from '@duban/contracts/http/page';
import { judge } from '@duban/domain/act/judge';
import { KINDS } from '@duban/domain/kind/kinds';
import { mayFollow } from '@duban/domain/reward/may-follow';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { ApplicationStore } from '@duban/database/reward/application.store';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { asFound, pageOf, isUuid, readCursor } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { enterpriseOf } from '../session/enterprise-of.ts';
import { denial } from '../session/denial.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ApplicantActDto } from './applicant-act.dto.ts';
import { applicationView } from './application-view.ts';

/** 我的办件 of an enterprise. */
@Injectable()
export class Applications {
  constructor(
    private readonly ledger: Ledger,
    private readonly applications: ApplicationStore,
    private readonly after: AfterCommit,
    private readonly log: SystemLog,
  ) {}

  async page(asker: Asker, { cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<ApplicationView>> {
    const after = cursor === undefined ? undefined : String(readCursor(cursor, [isUuid])[0]);
    const found = await this.applications.ofEnterprise(enterpriseOf(asker), limit + 1, after);
    const { items: ids, next } = pageOf(found, limit, (last) => [last], asFound);
    const seen = await Promise.all(ids.map((id) => this.ledger.look(id)));
    return { items: seen.flatMap((one) => (one ? [applicationView(one.matter, one.at)] : [])), next };
  }

  async one({ actor }: Asker, id: string): Promise<ApplicationView> {
    const seen = isUuid(id) ? await this.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || !mayFollow(actor, seen.matter)) throw unseen();
    return applicationView(seen.matter, seen.at);
  }

  async act(asker: Asker, id: string, key: string, act: ApplicantActDto): Promise<Answer> {
    const { actor, ip } = asker;
    if (!isUuid(id)) throw unseen();
    const request = {
      actor,
      act: act.type,
      object: act.desk ?? null,
      ip,
      key: requestKey(`my acts ${id}`, key, act),
      asked: act,
      answer: ([matter]: Parameters<typeof applicationView>[0][], at: Parameters<typeof applicationView>[1]) =>
        matter && applicationView(matter, at),
    };
    const outcome = await this.ledger.change(id.toLowerCase(), request, (matter, at) =>
      mayFollow(actor, matter) ? judge(KINDS[matter.kind], { matter, act, by: actor, at }) : 'unseen',
    );
    if (outcome === 'unseen') await this.log.append(denial(asker, `application ${id}`, { act: act.type }));
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated);
    this.after.committed(done.done);
    return new Answer(done.answer ?? '');
  }
}
