import { type Command } from 'commander';
import { type LateFeeResult, reckonLateFee } from '@duban/domain/reward/late-fee';
import { LATE_FEE } from '@duban/domain/reward/policies/late-fee.policy';
import { printedLateFee } from '@duban/domain/reward/printed';
import { readLateFeeFacts } from '@duban/domain/reward/read-late-fee-facts';
import { columns } from '../columns.ts';
import { factsFromInput } from '../facts-from-input.ts';
import { type Terminal } from '../terminal.ts';

/** `duban late-fee`: the fee on a late land payment, and whether to recommend that an officer waives it. */
export function lateFeeCommand(program: Command, terminal: Terminal): void {
  program
    .command('late-fee')
    .description('reckon a late fee (滞纳金) from facts, given as JSON on standard input')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const result = reckonLateFee(LATE_FEE.parameters, await factsFromInput(readLateFeeFacts));
      terminal.out(json ? `${JSON.stringify(printedLateFee(result), undefined, 2)}\n` : lateFeeText(result));
    });
}

function lateFeeText(result: LateFeeResult): string {
  const { feeYuan, lastWaivableDay, recommendation, waivableYuan, reasons } = printedLateFee(result);
  const lines = [
    `${recommendation}: fee ${feeYuan} yuan, waivable ${waivableYuan} yuan; an officer decides`,
    `last waivable day ${lastWaivableDay}`,
    ...reasons.map((reason) => `reason: ${reason}`),
  ];
  return `${lines.join('\n')}\n${columns(result.steps.map(({ text, clause }) => [text, clause]))}`;
}
