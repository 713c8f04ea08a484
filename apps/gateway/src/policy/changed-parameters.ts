import { createHash } from 'node:crypto';
import { type PublishedVersion } from '@duban/database/policy/policy-version.store';
import { canonicalJson } from '@duban/domain/reward/canonical-json';
import { type RewardPolicy } from '@duban/domain/reward/catalogue';
import { changeParameters, isRateBelowFloor } from '@duban/domain/reward/change-parameters';
import { rateText } from '@duban/domain/reward/money';
import { type Refusal, refused } from '@duban/domain/refusal';
import { invalid } from '../refusal/problem-error.ts';

/** What parameters become, and the mark of having seen what that does. */
export interface Changed {
  parameters: object;
  seen: string;
}

/** @throws a 400 that names every wrong parameter. */
export function changedParameters(
  policy: RewardPolicy,
  newest: PublishedVersion,
  changes: object,
): Changed | { refusal: Refusal } {
  const changed = changeParameters(policy, newest.parameters as object, changes);
  if ('problems' in changed) throw invalid(changed.problems);
  const { parameters } = changed;
  if (isRateBelowFloor(parameters)) return { refusal: belowFloor(parameters) };
  const mark = canonicalJson({ policy: policy.code, newest: newest.version, parameters });
  return { parameters, seen: createHash('sha256').update(mark).digest('base64url') };
}

function belowFloor(parameters: object): Refusal {
  const { rateFloorMillionths = 0 } = parameters as { rateFloorMillionths?: number };
  return refused('policy.rate-below-floor', { floor: rateText(rateFloorMillionths) });
}
