import { Injectable } from '@nestjs/common';
import { type CooperationLine } from '@duban/contracts/http/circular';
import { Ledger } from '@duban/database/ledger/ledger';
import { CooperationStore } from '@duban/database/score/cooperation.store';
import { maySee, reachOf } from '@duban/domain/act/may-see';
import { type Matter } from '@duban/domain/matter/matter';
import { Answer } from '../answer.ts';
import { isUuid } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type CooperationDto } from './score.dto.ts';

/** 协作评分 of a closed task. */
@Injectable()
export class Cooperations {
  constructor(
    private readonly ledger: Ledger,
    private readonly cooperations: CooperationStore,
  ) {}

  async give(asker: Asker, id: string, key: string, body: CooperationDto): Promise<Answer> {
    const matter = await this.seen(asker, id);
    const { actor, ip } = asker;
    const route = `cooperation ${matter.id}`;
    const request = { actor, act: 'score-cooperation', object: null, ip, key: requestKey(route, key, body) };
    const wish = { of: body.of, score: body.score, words: body.words ?? null };
    return new Answer(acceptedOnce(await this.cooperations.give(matter, wish, request)), 201);
  }

  async list(asker: Asker, id: string): Promise<CooperationLine[]> {
    const matter = await this.seen(asker, id);
    const unit = reachOf(asker.actor) === 'all' ? undefined : (asker.actor.unit ?? '');
    return this.cooperations.ofMatter(matter.id, unit);
  }

  private async seen({ actor }: Asker, id: string): Promise<Matter> {
    const seen = isUuid(id) ? await this.ledger.look(id.toLowerCase()) : undefined;
    if (!seen || !maySee(actor, seen.matter)) throw unseen();
    return seen.matter;
  }
}
