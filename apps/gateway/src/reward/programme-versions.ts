import { Injectable } from '@nestjs/common';
import { PolicyVersionStore } from '@duban/database/policy/policy-version.store';
import { ProgrammeStore } from '@duban/database/reward/programme.store';
import { type PolicyVersion } from '@duban/domain/reward/policy';
import { type Programme } from '@duban/domain/reward/programme';

/** A programme with the version of its policy that it named when it was published. */
@Injectable()
export class ProgrammeVersions {
  constructor(
    private readonly programmes: ProgrammeStore,
    private readonly versions: PolicyVersionStore,
  ) {}

  async of(id: string): Promise<{ programme: Programme; version: PolicyVersion } | undefined> {
    const programme = await this.programmes.one(id);
    const versions = programme ? await this.versions.of(programme.policy) : [];
    const version = versions.find((one) => one.version === programme?.policyVersion);
    return programme && version && { programme, version };
  }
}
