import { type PolicyParameter, type PolicyVersionView } from '@duban/contracts/http/policies';
import { type UsedVersion } from '@duban/contracts/http/quotes';
import { type PublishedVersion } from '@duban/database/policy/policy-version.store';
import { policyOf, type RewardPolicy } from '@duban/domain/reward/catalogue';
import { type PolicyVersion } from '@duban/domain/reward/policy';
import { parameterText, type ParameterValue } from '@duban/domain/reward/policy-field';
import { unseen } from '../refusal/problem-error.ts';

/** @throws a 404 for a policy that is none. */
export function knownPolicy(code: string): RewardPolicy {
  const policy = policyOf(code);
  if (!policy) throw unseen();
  return policy;
}

/** In the order in which the policy names its parameters. */
export const parameterViews = ({ fields }: RewardPolicy, parameters: unknown): PolicyParameter[] =>
  Object.entries(fields).map(([name, field]) => {
    const value = (parameters as Record<string, ParameterValue>)[name] as ParameterValue;
    const { title, unit, clause, among = null, fixed = false } = field;
    return { name, title, unit, value, text: parameterText(field, value), clause, among, fixed };
  });

/** Who published it stays in the record: the room is open to enterprises. */
export const versionView = (policy: RewardPolicy, published: PublishedVersion): PolicyVersionView => {
  const { version, validFrom, validTo, source, reason, publishedAt, parameters } = published;
  return {
    version,
    validFrom,
    validTo,
    source,
    reason,
    publishedAt,
    parameters: parameterViews(policy, parameters),
  };
};

export const usedVersion = ({ policy, version, validFrom, validTo, source }: PolicyVersion): UsedVersion => ({
  policy,
  version,
  validFrom,
  validTo,
  source,
});
