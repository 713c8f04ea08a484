import { type ParameterUnit, type ParameterValue } from '@duban/domain/reward/policy-field';
import { type Day, type Instant } from '@duban/domain/time/day';

/** 政策参数 with its clause; amounts are whole fen or US cents, rates millionths, `text` says them in words. */
export interface PolicyParameter {
  name: string;
  title: string;
  unit: ParameterUnit;
  value: ParameterValue;
  text: string;
  clause: string;
  /** What may be chosen, for `one-of` and `some-of`. */
  among: readonly string[] | null;
  /** Stands in the clause itself and cannot be changed. */
  fixed: boolean;
}

/** 政策版本. */
export interface PolicyVersionView {
  version: number;
  validFrom: Day;
  /** The last day; null: until a later version takes its place. */
  validTo: Day | null;
  source: string;
  reason: string;
  publishedAt: Instant;
  parameters: PolicyParameter[];
}

/** 政策 of the plan with its versions, newest first. */
export interface PolicyView {
  code: string;
  title: string;
  /** The plan's item, T9. */
  item: string;
  /** The version that holds today; null when none does. */
  inForce: number | null;
  versions: PolicyVersionView[];
}

/** Parameters that would be changed; the others stay as in the newest version. */
export interface PreviewPolicy {
  parameters: Record<string, ParameterValue>;
}

/** What a worked case comes to; money is text. */
export interface CaseResult {
  outcome: string;
  yuan: string | null;
  capped: boolean;
  reasons: readonly string[];
}

/** 算例 computed by the newest version and by the changed parameters. */
export interface PolicyCase {
  no: string;
  says: string;
  was: CaseResult;
  becomes: CaseResult;
  changed: boolean;
}

/** 重算: what changed parameters would do to the worked cases; nothing is kept. */
export interface PolicyPreview {
  policy: string;
  /** The version that it is compared with. */
  newest: number;
  parameters: PolicyParameter[];
  /** How many of the cases change. */
  changes: number;
  cases: PolicyCase[];
  /** Goes back with the publication: it fits these parameters and this newest version only. */
  seen: string;
}

/** A version to publish. */
export interface PublishPolicy extends PreviewPolicy {
  validFrom: Day;
  validTo: Day | null;
  /** The clause or notice that sets it. */
  source: string;
  reason: string;
  seen: string;
}

export interface PolicyPublished {
  policy: string;
  version: number;
}
