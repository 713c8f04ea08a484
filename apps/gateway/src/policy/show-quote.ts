import { Injectable } from '@nestjs/common';
import { type CityTier, type QuoteView } from '@duban/contracts/http/quotes';
import { type PublishedVersion, PolicyVersionStore } from '@duban/database/policy/policy-version.store';
import { ProgrammeStore } from '@duban/database/reward/programme.store';
import { amountText, rateText } from '@duban/domain/reward/money';
import { type FdiAwardParameters } from '@duban/domain/reward/policies/fdi-award.policy';
import { tierAdvice } from '@duban/domain/reward/policies/tier-advice';
import { printedQuote } from '@duban/domain/reward/printed';
import { quote } from '@duban/domain/reward/quote';
import { type QuoteFacts } from '@duban/domain/reward/quote-facts';
import { readQuoteFacts } from '@duban/domain/reward/read-quote-facts';
import { refused } from '@duban/domain/refusal';
import { refusedBy } from '../refusal/problem-error.ts';
import { type QuoteDto } from './policy.dto.ts';
import { usedVersion } from './policy-view.ts';
import { readFacts } from './read-facts.ts';

/**
 * 资格自测和测算: with the engine that decides later, by the version and the rate of the year's notice; before there is one,
 * by the version that holds on the last day of the award year.
 */
@Injectable()
export class ShowQuote {
  constructor(
    private readonly versions: PolicyVersionStore,
    private readonly programmes: ProgrammeStore,
  ) {}

  async handle(body: QuoteDto): Promise<QuoteView> {
    const typed = readFacts(readQuoteFacts, body.facts);
    const programme = await this.programmes.of(typed.policy, typed.year);
    const facts = programme ? noticed(typed, programme.noticeRate) : typed;
    const day = `${facts.year}-12-31`;
    const version = programme
      ? (await this.versions.of(facts.policy)).find((one) => one.version === programme.policyVersion)
      : await this.versions.on(facts.policy, day);
    if (!version) throw refusedBy(refused('policy.not-in-force', { policy: facts.policy, day }));
    return {
      ...printedQuote(quote(version, facts)),
      cityTier: facts.policy === 'fdi-award' ? cityTier(version, facts) : null,
      used: usedVersion(version),
    };
  }
}

/** The notice's rate holds where none was typed. */
const noticed = (facts: QuoteFacts, noticeRate: string | null): QuoteFacts =>
  noticeRate === null || facts.noticeRate !== undefined ? facts : { ...facts, noticeRate };

function cityTier({ parameters }: PublishedVersion, facts: QuoteFacts): CityTier {
  const advice = tierAdvice(parameters as FdiAwardParameters, facts);
  const { reached, thresholdCents, fdiCents, rateMillionths, capFen, fen, text, clause } = advice;
  return {
    reached,
    thresholdUsd: amountText(thresholdCents),
    fdiUsd: amountText(fdiCents),
    rate: rateText(rateMillionths),
    capYuan: amountText(capFen),
    yuan: fen === null ? null : amountText(fen),
    text,
    clause,
  };
}
