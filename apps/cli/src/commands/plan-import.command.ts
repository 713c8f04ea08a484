import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command } from 'commander';
import { type PlanPreview, type PlanPublished, type PublishPlan } from '@duban/contracts/http/plan-preview';
import { type PlanDiff } from '@duban/domain/plan/plan-diff';
import { isDay } from '@duban/domain/time/day';
import { BadInput } from '../bad-input.ts';
import { GatewayClient } from '../gateway-client.ts';
import { type Terminal } from '../terminal.ts';

interface ImportOptions {
  url: string;
  login: string;
  due?: string;
}

/** `duban plan import FILE --url URL --login L [--due DAY]`: previews and publishes a plan as a signed-in person. */
export function planImportCommand(program: Command, terminal: Terminal): void {
  const plan = program.commands.find((one) => one.name() === 'plan') ?? program.command('plan');
  plan
    .command('import')
    .description('publish a plan (.txt, .md, .docx) at a running stack; the password stands in DUBAN_PASSWORD')
    .argument('<FILE>')
    .requiredOption('--url <URL>', 'of the gateway, such as http://127.0.0.1:8080')
    .requiredOption('--login <LOGIN>', 'of the supervision office')
    .option('--due <DAY>', 'due day of the items for which the plan names none, YYYY-MM-DD')
    .action((file: string, options: ImportOptions) => importPlan(file, options, terminal));
}

async function importPlan(file: string, { url, login, due }: ImportOptions, terminal: Terminal): Promise<void> {
  const password = process.env['DUBAN_PASSWORD'] ?? '';
  const reasons = [
    ...(password === '' ? ['DUBAN_PASSWORD: is not set'] : []),
    ...(due === undefined || isDay(due) ? [] : [`--due: not a day of the form YYYY-MM-DD: ${due}`]),
    ...(URL.canParse(url) ? [] : [`--url: not a URL: ${url}`]),
  ];
  if (reasons.length > 0) throw new BadInput(...reasons);
  const bytes = await bytesOf(file);
  const gateway = await GatewayClient.signIn(url, login, password);
  try {
    await publish(gateway, uploadOf(bytes, file), due, terminal);
  } finally {
    await gateway.signOut().catch(() => undefined);
  }
}

async function publish(
  gateway: GatewayClient,
  upload: FormData,
  due: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const preview = await gateway.post<PlanPreview>('/api/plans/preview', upload);
  const { reading, texts, draft, counts } = preview;
  terminal.out(`${reading.title}\n${counts.tasks} tasks, ${counts.safeguards} safeguards, ${counts.units} units\n`);
  const undated = draft.items.filter((item) => item.due === null && !item.longTerm);
  const corrections = due === undefined ? [] : undated.map(({ key }) => ({ key, due }));
  const body: PublishPlan = { reading, texts, corrections };
  const published = await gateway.post<PlanPublished>('/api/plans', body, randomUUID());
  terminal.out(published.unchanged ? 'published already, nothing changed\n' : publishedText(published));
}

function publishedText({ version, status, opened, diff }: PlanPublished): string {
  const head = `version ${version}: ${status}, ${opened.length} key tasks opened\n`;
  return diff ? head + diffText(diff) : head;
}

function diffText({ added, removed, changed, unchanged }: PlanDiff): string {
  const lines = [
    ...added.map((key) => `  + ${key}`),
    ...removed.map((key) => `  - ${key} (of the version before)`),
    ...changed.map(({ key, fields }) => `  ~ ${key}: ${fields.join(', ')}`),
    `  ${unchanged} items unchanged`,
  ];
  return `${lines.join('\n')}\n`;
}

function uploadOf(bytes: Uint8Array<ArrayBuffer>, file: string): FormData {
  const form = new FormData();
  form.set('file', new Blob([bytes]), basename(file));
  return form;
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new BadInput(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
