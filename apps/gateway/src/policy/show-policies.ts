import { Injectable } from '@nestjs/common';
import { type Page } from '@duban/contracts/http/page';
import { type PolicyView } from '@duban/contracts/http/policies';
import { ClockStore } from '@duban/database/clock/clock.store';
import { PolicyVersionStore } from '@duban/database/policy/policy-version.store';
import { CATALOGUE } from '@duban/domain/reward/catalogue';
import { versionOn } from '@duban/domain/reward/policy';
import { dayOf } from '@duban/domain/time/day';
import { versionView } from './policy-view.ts';

/** 政策 with all their versions. */
@Injectable()
export class ShowPolicies {
  constructor(
    private readonly versions: PolicyVersionStore,
    private readonly clock: ClockStore,
  ) {}

  async handle(): Promise<Page<PolicyView>> {
    const [published, { now }] = await Promise.all([this.versions.all(), this.clock.read()]);
    const items = CATALOGUE.map((policy): PolicyView => {
      const own = published.filter((one) => one.policy === policy.code);
      return {
        code: policy.code,
        title: policy.title,
        item: policy.item,
        inForce: versionOn(own, dayOf(now))?.version ?? null,
        versions: own.map((one) => versionView(policy, one)).reverse(),
      };
    });
    return { items, next: null };
  }
}
