import { readFile } from 'node:fs/promises';
import { type Command } from 'commander';
import { type PlanReading } from '@duban/domain/plan/plan-reading';
import { readPlan } from '@duban/domain/plan/read-plan';
import { readTextDocument } from '@duban/papers/text-document';
import { BadInput } from '../bad-input.ts';
import { planReport } from '../plan-report.ts';
import { type Terminal } from '../terminal.ts';

/** `duban plan read FILE [--json]`: a warning is no error; what cannot be read is named, exit 2. */
export function planCommand(program: Command, terminal: Terminal): void {
  const plan = program.command('plan').description('action plans (行动计划)');
  plan
    .command('read')
    .description('read a plan (.txt, .md, .docx) and show its items, units and irregularities')
    .argument('<FILE>')
    .option('--json', 'print the reading as JSON')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const reading = await planIn(file);
      terminal.out(json ? `${JSON.stringify(reading, null, 2)}\n` : planReport(reading));
    });
}

async function planIn(file: string): Promise<PlanReading> {
  const document = await readTextDocument(await bytesOf(file), file);
  if ('unreadable' in document) throw new BadInput(`${file}: ${document.unreadable}: ${document.detail}`);
  const plan = readPlan(document.ok);
  if ('unreadable' in plan) throw new BadInput(`${file}: ${plan.unreadable}`);
  return plan.ok;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new BadInput(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
