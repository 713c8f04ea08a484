import { Injectable } from '@nestjs/common';
import { type ActRequest } from '@duban/contracts/http/act-request';
import { type Act } from '@duban/domain/act/act';
import { judge } from '@duban/domain/act/judge';
import { maySee } from '@duban/domain/act/may-see';
import { KINDS } from '@duban/domain/kind/kinds';
import { SystemLog } from '@duban/database/audit/system-log.store';
import { PersonStore } from '@duban/database/person/person.store';
import { Ledger, type Outcome } from '@duban/database/ledger/ledger';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { invalid, unseen } from '../refusal/problem-error.ts';
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
    private readonly people: PersonStore,
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

  private async change({ actor, ip }: Asker, id: string, key: string, asked: ActDto): Promise<Outcome> {
    const act = await this.withPerson(asked);
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
    return this.ledger.change(id, request, (matter, at) =>
      maySee(actor, matter) ? judge(KINDS[matter.kind], { matter, act, by: actor, at }) : 'unseen',
    );
  }

  /** The person who is named, as the register knows him; one who is unknown or has left sits at no desk. */
  private async withPerson({ person, ...act }: ActRequest): Promise<Act> {
    if (person === undefined) return act;
    const found = await this.people.byId(person.toLowerCase());
    if (!found || found.disabledAt !== null)
      throw invalid([{ field: 'person', problem: 'person is nobody who works here' }]);
    const { id, name, unit, role } = found;
    return { ...act, assignee: { id, name, unit, role } };
  }
}
