import { Injectable } from '@nestjs/common';
import { type CaseResult, type PolicyPreview } from '@duban/contracts/http/policies';
import { PolicyVersionStore } from '@duban/database/policy/policy-version.store';
import { amountText } from '@duban/domain/reward/money';
import { type CaseVerdict, rework } from '@duban/domain/reward/worked-case';
import { refusedBy, unseen } from '../refusal/problem-error.ts';
import { changedParameters } from './changed-parameters.ts';
import { type PreviewPolicyDto } from './policy.dto.ts';
import { knownPolicy, parameterViews } from './policy-view.ts';

/** 重算: every worked case by the newest version and by changed parameters. */
@Injectable()
export class PreviewPolicyHere {
  constructor(private readonly versions: PolicyVersionStore) {}

  async handle(code: string, body: PreviewPolicyDto): Promise<PolicyPreview> {
    const policy = knownPolicy(code);
    const newest = (await this.versions.of(code)).at(-1);
    if (!newest) throw unseen();
    const changed = changedParameters(policy, newest, body.parameters);
    if ('refusal' in changed) throw refusedBy(changed.refusal);
    const { parameters, seen } = changed;
    const runs = rework(policy, newest.parameters as object, parameters);
    return {
      policy: code,
      newest: newest.version,
      parameters: parameterViews(policy, parameters),
      changes: runs.filter((run) => run.changed).length,
      cases: runs.map((run) => ({ ...run, was: resultOf(run.was), becomes: resultOf(run.becomes) })),
      seen,
    };
  }
}

const resultOf = ({ outcome, fen, capped, reasons }: CaseVerdict): CaseResult => ({
  outcome,
  yuan: fen === null ? null : amountText(fen),
  capped,
  reasons,
});
