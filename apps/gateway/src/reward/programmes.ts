import { Injectable } from '@nestjs/common';
import { type ProgrammeView } from '@duban/contracts/http/rewards';
import { Ledger } from '@duban/database/ledger/ledger';
import { PolicyVersionStore } from '@duban/database/policy/policy-version.store';
import { ProgrammeStore } from '@duban/database/reward/programme.store';
import { refused } from '@duban/domain/refusal';
import { COMMERCE } from '@duban/domain/reward/parties';
import { isWithin, SHORTEST_WINDOW, windowLength } from '@duban/domain/reward/programme';
import { isBelowFloor } from '@duban/domain/reward/quote';
import { dayOf } from '@duban/domain/time/day';
import { Answer } from '../answer.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { invalid, ProblemError, refusedBy } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { type ProgrammeDto } from './programme.dto.ts';

/** 申报通知. */
@Injectable()
export class Programmes {
  constructor(
    private readonly programmes: ProgrammeStore,
    private readonly ledger: Ledger,
    private readonly versions: PolicyVersionStore,
  ) {}

  async all(): Promise<ProgrammeView[]> {
    const { now } = await this.ledger.moment();
    return (await this.programmes.all()).map((one) => ({ ...one, open: isWithin(one, dayOf(now)) }));
  }

  async publish({ actor, ip }: Asker, key: string, body: ProgrammeDto): Promise<Answer> {
    if (actor.unit !== COMMERCE) throw new ProblemError(403, 'role.needed');
    const { calendar } = await this.ledger.moment();
    const days = body.opensOn <= body.closesOn ? windowLength(body, calendar) : 0;
    if (days < SHORTEST_WINDOW)
      throw refusedBy(refused('programme.window-too-short', { days, least: SHORTEST_WINDOW }));
    const version = await this.versions.on(body.policy, `${body.year}-12-31`);
    if (!version) throw invalid([{ field: 'policy', problem: 'has no version that holds at the end of that year' }]);
    if (isBelowFloor(version, body.noticeRate)) throw invalid([{ field: 'noticeRate', problem: 'RATE_BELOW_FLOOR' }]);
    const programme = { ...body, noticeRate: body.noticeRate ?? null, policyVersion: version.version };
    const request = { actor, act: 'publish-programme', object: null, ip, key: requestKey('programmes', key, body) };
    return new Answer(acceptedOnce(await this.programmes.publish(programme, request)), 201);
  }
}
