import { Injectable } from '@nestjs/common';
import { type LateFeeView } from '@duban/contracts/http/quotes';
import { PolicyVersionStore } from '@duban/database/policy/policy-version.store';
import { reckonLateFee } from '@duban/domain/reward/late-fee';
import { type LateFeeParameters } from '@duban/domain/reward/policies/late-fee.policy';
import { printedLateFee } from '@duban/domain/reward/printed';
import { readLateFeeFacts } from '@duban/domain/reward/read-late-fee-facts';
import { refused } from '@duban/domain/refusal';
import { refusedBy } from '../refusal/problem-error.ts';
import { type LateFeeDto } from './policy.dto.ts';
import { usedVersion } from './policy-view.ts';
import { readFacts } from './read-facts.ts';

/** 滞纳金免缴建议: by the version that holds on the due day. */
@Injectable()
export class ShowLateFee {
  constructor(private readonly versions: PolicyVersionStore) {}

  async handle(body: LateFeeDto): Promise<LateFeeView> {
    const facts = readFacts(readLateFeeFacts, body.facts);
    const version = await this.versions.on('late-fee', facts.due);
    if (!version) throw refusedBy(refused('policy.not-in-force', { policy: 'late-fee', day: facts.due }));
    const result = reckonLateFee(version.parameters as LateFeeParameters, facts);
    return { ...printedLateFee(result), steps: result.steps, used: usedVersion(version) };
  }
}
