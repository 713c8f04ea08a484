import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { openMatter, type Opening } from '@duban/domain/act/open-matter';
import { judge } from '@duban/domain/act/judge';
import { maySeeComplaint } from '@duban/domain/complaint/may-see-complaint';
import { THE_STORY } from '@duban/domain/unit/actor';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { Answer } from '../answer.ts';
import { AfterCommit } from '../nudge/after-commit.ts';
import { isUuid } from '../refusal/cursor.ts';
import { accepted } from '../refusal/outcome.ts';
import { invalid, unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { denial } from '../session/denial.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type SystemicTaskDto } from './complaint.dto.ts';
import { ComplaintStores } from './complaint-stores.ts';

/**
 * 由诉转督: a systemic problem becomes a key task in one act, together with others of its kind. The task knows nothing of
 * them, nor they of each other.
 */
@Injectable()
export class SystemicTask {
  constructor(
    private readonly stores: ComplaintStores,
    private readonly after: AfterCommit,
  ) {}

  async handle(asker: Asker, id: string, key: string, wish: SystemicTaskDto): Promise<Answer> {
    const { actor, ip } = asker;
    const seen = isUuid(id) ? await this.stores.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || maySeeComplaint(actor, seen.matter) !== 'whole') {
      await this.stores.log.append(denial(asker, `complaint ${isUuid(id) ? id : ''}`, { act: 'link-task' }));
      throw unseen();
    }
    demandUnits(wish, seen.at.units);
    const ids = [seen.matter.id, ...wish.with.map((one) => one.toLowerCase())];
    const task = randomUUID();
    const act = { type: 'link-task', complaint: { task } };
    const sent = requestKey(`systemic task ${seen.matter.id}`, key, wish);
    const request = { actor, act: act.type, object: null, ip, key: sent, asked: act, answer: () => ({ id: task }) };
    let opened: Matter | undefined;
    const outcome = await this.stores.ledger.changeMany(
      ids,
      request,
      (matter, at) =>
        maySeeComplaint(actor, matter) === 'whole' ? judge(KINDS.complaint, { matter, act, by: actor, at }) : 'unseen',
      async (client, at) => {
        const applied = openMatter(KINDS['key-task'], openingOf(task, wish), 'register', at);
        opened = applied.matter;
        await this.stores.ledger.openWithin(client, { actor: THE_STORY, act: 'open', object: null }, [applied], at);
      },
    );
    const done = accepted(outcome);
    if ('repeated' in done) return new Answer(done.repeated, 201);
    this.after.committed([...done.done, ...(opened ? [opened] : [])]);
    return new Answer(done.answer ?? '', 201);
  }
}

/** It is a plan of its own, and nobody opened it, so that nothing leads back to a complaint. */
const openingOf = (id: string, { title, leads, supports, due, text }: SystemicTaskDto): Opening => ({
  id,
  kind: 'key-task',
  planId: id,
  no: 'S1',
  title,
  leads,
  supports,
  due,
  facts: { text, source: 'systemic' },
});

function demandUnits({ leads, supports }: SystemicTaskDto, units: ReadonlyMap<string, { kind: string }>): void {
  const isUnit = (code: string) => units.has(code) && units.get(code)?.kind !== 'E';
  const wrong = (field: string, codes: string[]) =>
    codes.every(isUnit) ? [] : [{ field, problem: 'names a unit that is not in the register' }];
  const problems = [...wrong('leads', leads), ...wrong('supports', supports)];
  if (problems.length > 0) throw invalid(problems);
}
