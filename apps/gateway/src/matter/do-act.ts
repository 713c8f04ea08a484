import { Injectable } from '@nestjs/common';
import { judge } from '@duban/domain/act/judge';
import { maySee } from '@duban/domain/act/may-see';
import { KINDS } from '@duban/domain/kind/kinds';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { Ledger, type Outcome } from '@duban/database/ledger/ledger';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { denial } from '../session/denial.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ActDto } from './act.dto.ts';
import { viewOf } from './matter-view.ts';

/** An act: judged and written in one transaction; the answer is the matter as it stands then, as the text that was kept. */
@Injectable()
export class DoAct {
  constructor(
    private readonly ledger: Ledger,
    private readonly after: AfterCommit,
    private readonly log: SystemLog,
  ) {}

  async handle(asker: Asker, id: string, key: string, act: ActDto): Promise<Answer> {
    const outcome = isUuid(id) ? await this.change(asker, id.toLowerCase(), key, act) : 'unseen';
    if (outcome === 'unseen') await this.log.append(denial(asker, `matter ${isUuid(id) ? id : ''}`, { act: act.type }));
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated);
    this.after.committed(done.done);
    const [matter] = done.done;
    if (!matter) throw unseen();
    return new Answer(done.answer ?? JSON.stringify(viewOf(matter, asker.actor, done.at)));
  }

  private change({ actor, ip }: Asker, id: string, key: string, act: ActDto): Promise<Outcome> {
    const request = {
      actor,
      act: act.type,
      object: act.desk ?? null,
      ip,
      key: requestKey(`acts ${id}`, key, act),
      asked: act,
      answer: ([matter]: Parameters<typeof viewOf>[0][], at: Parameters<typeof viewOf>[2]) =>
        matter && viewOf(matter, actor, at),
    };
    return this.ledger.change(id, request, (matter, at) =>
      maySee(actor, matter) ? judge(KINDS[matter.kind], { matter, act, by: actor, at }) : 'unseen',
    );
  }
}
