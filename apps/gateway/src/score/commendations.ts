import { Injectable } from '@nestjs/common';
import { type CommendationLine } from '@duban/contracts/http/circular';
import { type Page } from '@duban/contracts/http/page';
import { CommendationStore } from '@duban/database/score/commendation.store';
import { reachOf } from '@duban/domain/act/may-see';
import { Answer } from '../answer.ts';
import { asFound, pageOf, isInstant, isUuid, readCursor } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { A_PAGE, type PageQueryDto } from '../refusal/page-query.dto.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type CommendationDecisionDto, type CommendationDto } from './score.dto.ts';

/** 表扬. */
@Injectable()
export class Commendations {
  constructor(private readonly commendations: CommendationStore) {}

  async page({ actor }: Asker, { cursor, limit = A_PAGE }: PageQueryDto): Promise<Page<CommendationLine>> {
    const reach = reachOf(actor);
    const unit = reach === 'all' ? undefined : (actor.unit ?? '');
    const found = await this.commendations.page(unit, limit + 1, cursor === undefined ? undefined : placeOf(cursor));
    return pageOf(found, limit, (last) => [last.proposedAt, last.id], asFound);
  }

  async propose({ actor, ip }: Asker, key: string, body: CommendationDto): Promise<Answer> {
    const request = {
      actor,
      act: 'propose-commendation',
      object: null,
      ip,
      key: requestKey('commendations', key, body),
    };
    return new Answer(acceptedOnce(await this.commendations.propose(body.unit, body.reason, request)), 201);
  }

  async decide({ actor, ip }: Asker, id: string, key: string, body: CommendationDecisionDto): Promise<Answer> {
    if (!isUuid(id)) throw unseen();
    const route = `commendation ${id.toLowerCase()}`;
    const request = { actor, act: 'decide-commendation', object: null, ip, key: requestKey(route, key, body) };
    const outcome = await this.commendations.decide(id.toLowerCase(), body.type === 'approve', request);
    if (outcome === 'unseen') throw unseen();
    return new Answer(acceptedOnce(outcome));
  }
}

function placeOf(cursor: string): [at: string, id: string] {
  const [at, id] = readCursor(cursor, [isInstant, isUuid]);
  return [String(at), String(id)];
}
