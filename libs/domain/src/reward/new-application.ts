import { type Application, type Material } from './application.ts';
import { type Programme } from './programme.ts';
import { type PolicyVersion } from './policy.ts';
import { DIRECTION_OF, quote } from './quote.ts';
import { type QuotedPolicy, type QuoteFacts } from './quote-facts.ts';

export interface NewApplication {
  enterprise: { code: string; name: string };
  programme: Programme;
  /** The one that the programme named. */
  version: PolicyVersion;
  project: { id: string; name: string };
  facts: QuoteFacts;
  materials: Material[];
  commitment: Application['commitment'];
}

/** 申报 as it is opened: the rules frozen, the amount quoted. */
export function newApplication({
  enterprise,
  programme,
  version,
  project,
  facts,
  ...own
}: NewApplication): Application {
  const { policy, policyVersion, year, expert, publicityDays } = programme;
  return {
    enterprise: { code: enterprise.code, name: enterprise.name },
    programme: programme.id,
    policy,
    policyVersion,
    parameters: version.parameters,
    direction: DIRECTION_OF[policy as QuotedPolicy],
    year,
    project,
    claim: facts,
    quotedFen: quote(version, facts).fen,
    materials: own.materials,
    commitment: own.commitment,
    expert,
    publicityDays,
  };
}
