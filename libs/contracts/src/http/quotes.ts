import { type LateFeeFacts } from '@duban/domain/reward/late-fee';
import { type PolicyVersion, type QuoteStep } from '@duban/domain/reward/policy';
import { type PrintedLateFee, type PrintedQuote } from '@duban/domain/reward/printed';
import { type QuoteFacts } from '@duban/domain/reward/quote-facts';

/** 测算: facts as `duban reward quote` takes them. */
export interface QuoteRequest {
  facts: QuoteFacts;
}

export interface LateFeeRequest {
  facts: LateFeeFacts;
}

/** The version whose parameters were used. */
export type UsedVersion = Pick<PolicyVersion, 'policy' | 'version' | 'validFrom' | 'validTo' | 'source'>;

/** 市级档: what the city's own reward would come to. */
export interface CityTier {
  /** Whether the year's money is above the city's threshold. */
  reached: boolean;
  thresholdUsd: string;
  fdiUsd: string;
  rate: string;
  capYuan: string;
  /** Null below the threshold. */
  yuan: string | null;
  text: string;
  clause: string;
}

export interface QuoteView extends PrintedQuote {
  /** Null for a policy that the city has no tier of. */
  cityTier: CityTier | null;
  used: UsedVersion;
}

/** A recommendation; an officer decides. */
export interface LateFeeView extends PrintedLateFee {
  steps: QuoteStep[];
  used: UsedVersion;
}
