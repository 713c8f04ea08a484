import { Injectable } from '@nestjs/common';
import { type Page } from '@duban/contracts/http/page';
import { type SubstitutionEntry } from '@duban/contracts/http/people';
import { SubstitutionStore } from '@duban/database/substitution/substitution.store';
import { Answer } from '../answer.ts';
import { isUuid } from '../refusal/cursor.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { unseen } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type SubstitutionDto } from './substitution.dto.ts';

/** 委托与请假. */
@Injectable()
export class Substitutions {
  constructor(private readonly substitutions: SubstitutionStore) {}

  async list({ actor }: Asker): Promise<Page<SubstitutionEntry>> {
    return { items: actor.unit === null ? [] : await this.substitutions.ofUnit(actor.unit), next: null };
  }

  async make({ actor, ip }: Asker, key: string, body: SubstitutionDto): Promise<Answer> {
    const { absent = actor.id, deputy, fromDay, toDay, kinds = null, reason } = body;
    const wish = { absent: absent.toLowerCase(), deputy: deputy.toLowerCase(), fromDay, toDay, kinds, reason };
    const request = { actor, act: 'substitute', object: null, ip, key: requestKey('substitutions', key, body) };
    return new Answer(acceptedOnce(await this.substitutions.make(wish, request)), 201);
  }

  async end({ actor, ip }: Asker, id: string, key: string): Promise<Answer> {
    if (!isUuid(id)) throw unseen();
    const route = `end substitution ${id.toLowerCase()}`;
    const request = { actor, act: 'end-substitution', object: id, ip, key: requestKey(route, key, {}) };
    return new Answer(acceptedOnce(await this.substitutions.end(id.toLowerCase(), request)));
  }
}
