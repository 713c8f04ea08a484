import { Injectable } from '@nestjs/common';
import { CircularStore } from '@duban/database/circular/circular.store';
import { Ledger } from '@duban/database/ledger/ledger';
import { PlanStore } from '@duban/database/plan/plan.store';
import { Answer } from '../answer.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { invalid } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type CircularCommentDto, type CircularDto } from './circular.dto.ts';
import { ShowCircular } from './show-circular.ts';

/** 起草、征求意见、签发. */
@Injectable()
export class WorkCircular {
  constructor(
    private readonly circulars: CircularStore,
    private readonly ledger: Ledger,
    private readonly plans: PlanStore,
    private readonly show: ShowCircular,
  ) {}

  async make({ actor, ip }: Asker, key: string, body: CircularDto): Promise<Answer> {
    const { quarter, plan } = body;
    if (plan !== undefined && !(await this.plans.one(plan.toLowerCase())))
      throw invalid([{ field: 'plan', problem: 'plan is no published plan' }]);
    const request = { actor, act: 'make-circular', object: null, ip, key: requestKey('circulars', key, body) };
    const at = await this.ledger.moment();
    return new Answer(acceptedOnce(await this.circulars.make({ quarter, plan }, request, at)), 201);
  }

  async comment(asker: Asker, id: string, key: string, body: CircularCommentDto): Promise<Answer> {
    const { circular } = await this.show.seen(asker, id);
    const { actor, ip } = asker;
    const route = `comment circular ${circular.id}`;
    const request = { actor, act: 'comment-circular', object: null, ip, key: requestKey(route, key, body) };
    const at = await this.ledger.moment();
    return new Answer(acceptedOnce(await this.circulars.comment(circular.id, body.words, request, at)), 201);
  }

  async issue(asker: Asker, id: string, key: string): Promise<Answer> {
    const { circular } = await this.show.seen(asker, id);
    const { actor, ip } = asker;
    const request = {
      actor,
      act: 'issue-circular',
      object: null,
      ip,
      key: requestKey(`issue ${circular.id}`, key, {}),
    };
    const at = await this.ledger.moment();
    return new Answer(acceptedOnce(await this.circulars.issue(circular.id, request, at)));
  }
}
