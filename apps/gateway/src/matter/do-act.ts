import { Injectable } from '@nestjs/common';
import { type MatterContext } from '@duban/domain/act/act';
import { judge } from '@duban/domain/act/judge';
import { maySee } from '@duban/domain/act/may-see';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Outcome } from '@duban/database/ledger/outcome';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { ProblemError, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { denial } from '../session/denial.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ActDto } from './act.dto.ts';
import { viewOf } from './matter-view.ts';
import { NamedInAct } from './named-in-act.ts';

/** An act: judged and written in one transaction; the answer is the matter as it stands then, as the text that was kept. */
@Injectable()
export class DoAct {
  constructor(
    private readonly ledger: Ledger,
    private readonly after: AfterCommit,
    private readonly log: SystemLog,
    private readonly named: NamedInAct,
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

  private async change({ actor, ip, tokenHash }: Asker, id: string, key: string, asked: ActDto): Promise<Outcome> {
    const act = await this.named.of(asked);
    const confirmed = await this.named.isConfirmed(asked, tokenHash);
    const request = {
      actor,
      act: act.type,
      object: act.desk ?? null,
      ip,
      key: requestKey(`acts ${id}`, key, asked),
      asked,
      answer: ([matter]: Parameters<typeof viewOf>[0][], at: Parameters<typeof viewOf>[2]) =>
        matter && viewOf(matter, actor, at),
    };
    return this.ledger.change(id, request, (matter, at) => {
      if (!maySee(actor, matter)) return 'unseen';
      this.named.demandNamed(asked, act);
      return judged(matter, { act, by: actor, at }, confirmed);
    });
  }
}

/** An act about money is not even judged before the password was given again. */
function judged(matter: Matter, context: Omit<MatterContext, 'matter'>, confirmed: boolean): ReturnType<typeof judge> {
  const kind = KINDS[matter.kind];
  if (!confirmed && kind.confirmed.includes(context.act.type))
    throw new ProblemError(403, 'session.confirmation-needed');
  return judge(kind, { matter, ...context });
}
