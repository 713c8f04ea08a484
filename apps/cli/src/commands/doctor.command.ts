import { type Command } from 'commander';
import { type Soundness, SoundnessStore } from '@duban/database/audit/soundness.store';
import { RecountStore } from '@duban/database/recount/recount.store';
import { Failure } from '../failure.ts';
import { type Terminal } from '../terminal.ts';
import { withDatabase } from '../with-database.ts';

interface Finding {
  good: boolean;
  words: string;
}

/** `duban doctor`: asks PostgreSQL alone whether the stack does its work; exit 1 when something needs a person (需人工处理). */
export function doctorCommand(program: Command, terminal: Terminal): void {
  program
    .command('doctor')
    .description('check the stack whose PostgreSQL DATABASE_URL names')
    .action(() => examine(terminal));
}

async function examine(terminal: Terminal): Promise<void> {
  const wanted = await migrationNames();
  const soundness = await withDatabase((pool) => new SoundnessStore(pool).read().catch(noSchema));
  const findings = [...findingsOf(soundness, wanted, process.env['NODE_ENV'] === 'production'), await recountFinding()];
  for (const { good, words } of findings) terminal.out(`${good ? '✔' : '■'} ${words}\n`);
  const wrong = findings.filter(({ good }) => !good).length;
  if (wrong > 0) throw new Failure(`${wrong} of ${findings.length} need a person`);
}

/** Loaded only here: the migrations bring TypeORM with them. */
async function migrationNames(): Promise<string[]> {
  const { MIGRATIONS } = await import('@duban/database/data-source');
  return MIGRATIONS.map(({ name }) => name);
}

function noSchema(error: unknown): never {
  const missing = (error as { code?: string }).code === '42P01';
  throw missing ? new Failure('the database has no schema, or an older one: apply the migrations') : error;
}

function findingsOf(found: Soundness, wanted: string[], production: boolean): Finding[] {
  const { serverVersion, clockOffsetMs, owedLate, wakesMissed } = found;
  return [
    { good: true, words: `PostgreSQL ${serverVersion} answers` },
    migrations(found.migrations, wanted),
    { good: clockOffsetMs === 0 || !production, words: clock(clockOffsetMs) },
    { good: owedLate === 0, words: `${owedLate} matters owed their next step for more than a minute` },
    { good: wakesMissed === 0, words: `${wakesMissed} matters whose wake passed more than a minute ago` },
    outbox(found),
    deliveries(found),
    seals(found),
  ];
}

function migrations(applied: string[], wanted: string[]): Finding {
  const pending = wanted.filter((name) => !applied.includes(name));
  const unknown = applied.filter((name) => !wanted.includes(name));
  const words = [
    `${applied.length} migrations applied`,
    ...(pending.length > 0 ? [`not yet: ${pending.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`of a newer release: ${unknown.join(', ')}`] : []),
  ];
  return { good: pending.length === 0 && unknown.length === 0, words: words.join('; ') };
}

function clock(offsetMs: number): string {
  if (offsetMs === 0) return `the office's clock is PostgreSQL's`;
  const days = (Math.abs(offsetMs) / 86_400_000).toFixed(1);
  return `the office's clock stands ${days} days ${offsetMs > 0 ? 'ahead of' : 'behind'} PostgreSQL's`;
}

function outbox({ noticesWaiting, oldestNotice }: Soundness): Finding {
  const age = Math.max(0, Math.round(oldestNotice ?? 0));
  const words = noticesWaiting === 0 ? 'no notice waits' : `${noticesWaiting} notices wait, the oldest for ${age} s`;
  return { good: age <= 60, words };
}

function deliveries({ deliveriesFailed, deliveriesLate }: Soundness): Finding {
  const failed = deliveriesFailed === 0 ? 'no message failed' : `${deliveriesFailed} messages failed (需人工处理)`;
  const late = deliveriesLate === 0 ? '' : `; ${deliveriesLate} are more than ten minutes late`;
  return { good: deliveriesFailed === 0, words: `${failed}${late}` };
}

function seals({ lastSeal, unsealed }: Soundness): Finding {
  const last = lastSeal === null ? 'nothing was ever sealed' : `last seal ${Math.round(lastSeal)} s ago`;
  const rest = unsealed === 0 ? '' : `; ${unsealed} chains moved more than three minutes ago and are not sealed`;
  return { good: unsealed === 0, words: `${last}${rest}` };
}

/** A stack whose migrations are behind has no recounts yet. */
async function recountFinding(): Promise<Finding> {
  const last = await withDatabase((pool) => new RecountStore(pool).last().catch(() => undefined));
  if (!last) return { good: true, words: 'the board was never recounted' };
  const words = `the board was recounted at ${last.at}: ${last.differences.length} of ${last.compared} numbers differ`;
  return { good: last.differences.length === 0, words };
}
