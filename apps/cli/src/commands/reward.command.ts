import { type Command } from 'commander';
import { amountInWords } from '@duban/domain/reward/money';
import { FDI_AWARD } from '@duban/domain/reward/policies/fdi-award.policy';
import { tierAdvice } from '@duban/domain/reward/policies/tier-advice';
import { type QuoteResult } from '@duban/domain/reward/policy';
import { printedQuote } from '@duban/domain/reward/printed';
import { FIRST_VERSIONS, quote } from '@duban/domain/reward/quote';
import { type QuoteFacts } from '@duban/domain/reward/quote-facts';
import { readQuoteFacts } from '@duban/domain/reward/read-quote-facts';
import { columns } from '../columns.ts';
import { factsFromInput } from '../facts-from-input.ts';
import { type Terminal } from '../terminal.ts';

/** `duban reward quote`: by the rules that Duban is delivered with, no database needed. */
export function rewardCommand(program: Command, terminal: Terminal): void {
  program
    .command('reward')
    .description('rewards (奖励) of the plan')
    .command('quote')
    .description('reckon a reward from facts, given as JSON on standard input')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const facts = await factsFromInput(readQuoteFacts);
      const result = quote(FIRST_VERSIONS[facts.policy], facts);
      terminal.out(json ? `${JSON.stringify(printedQuote(result), undefined, 2)}\n` : quoteText(result, facts));
    });
}

function quoteText(result: QuoteResult, facts: QuoteFacts): string {
  const { outcome, yuan, capped, reasons, advisories, steps } = printedQuote(result);
  const amount = yuan === null || result.fen === null ? '' : ` ${yuan} yuan (${amountInWords(result.fen)})`;
  const lines = [
    `${outcome}${amount}${capped ? ', capped' : ''}`,
    ...reasons.map((reason) => `reason: ${reason}`),
    ...advisories.map((advisory) => `note: ${advisory}`),
  ];
  const tier = facts.policy === 'fdi-award' ? [tierAdvice(FDI_AWARD.parameters, facts)] : [];
  return `${lines.join('\n')}\n${columns([...steps, ...tier].map(({ text, clause }) => [text, clause]))}`;
}
