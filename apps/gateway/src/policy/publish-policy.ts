import { Injectable } from '@nestjs/common';
import {
  type NewVersion,
  type PublishedVersion,
  PolicyVersionStore,
} from '@duban/database/policy/policy-version.store';
import { type RewardPolicy } from '@duban/domain/reward/catalogue';
import { type Refusal, refused } from '@duban/domain/refusal';
import { Answer } from '../answer.ts';
import { acceptedOnce } from '../refusal/outcome.ts';
import { invalid } from '../refusal/problem-error.ts';
import { type Asker } from '../session/asker.ts';
import { requestKey } from '../session/idempotency-key.ts';
import { changedParameters } from './changed-parameters.ts';
import { type PublishPolicyDto } from './policy.dto.ts';
import { knownPolicy } from './policy-view.ts';

/** 发布政策版本: what was looked at in the preview, and nothing else. */
@Injectable()
export class PublishPolicyHere {
  constructor(private readonly versions: PolicyVersionStore) {}

  async handle({ actor, ip }: Asker, code: string, key: string, body: PublishPolicyDto): Promise<Answer> {
    const policy = knownPolicy(code);
    const { validFrom, validTo } = body;
    if (validTo !== null && validTo < validFrom)
      throw invalid([{ field: 'validTo', problem: 'must not be before validFrom' }]);
    const request = {
      actor,
      act: 'publish-policy',
      object: null,
      ip,
      key: requestKey(`policy ${code}`, key, body),
    };
    const outcome = await this.versions.publish(code, request, (versions) => decided(policy, versions.at(-1), body));
    return new Answer(acceptedOnce(outcome), 201);
  }
}

/** Asked under the lock, so that of two who saw the same preview one is told to look again. */
function decided(
  policy: RewardPolicy,
  newest: PublishedVersion | undefined,
  body: PublishPolicyDto,
): { refusal: Refusal } | { version: NewVersion } {
  if (!newest) return { refusal: refused('policy.preview-outdated') };
  const changed = changedParameters(policy, newest, body.parameters);
  if ('refusal' in changed) return changed;
  if (changed.seen !== body.seen) return { refusal: refused('policy.preview-outdated', { version: newest.version }) };
  const { validFrom, validTo, source, reason } = body;
  return { version: { validFrom, validTo, parameters: changed.parameters, source, reason } };
}
