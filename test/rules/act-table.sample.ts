import { writeFileSync } from 'node:fs';
import { type Act } from '@duban/domain/act/act';
import { judge } from '@duban/domain/act/judge';
import { type Desk } from '@duban/domain/desk/desk';
import { ROLES, type Actor } from '@duban/domain/unit/actor';
import { type SampleRecord } from './record.sample.ts';

export interface Situation {
  record: SampleRecord;
  /** The desk that the act is about. */
  desk: Desk;
}

/** Every act of a kind in every situation that a matter of it can be in. */
export interface ActTable {
  situations: Readonly<Record<string, () => Situation>>;
  acts: readonly string[];
  /** Whose the act is, at that desk. */
  rightful: (type: string, desk: Desk) => Actor;
  /** A form with everything filled in as it should be, so that only the situation can be the reason of a «no». */
  filled: (type: string, situation: Situation) => Act;
}

/** Outcome → acts, for each situation. */
export type Outcomes = Record<string, Record<string, string[]>>;

/** What is expected of a table, and where that is written. */
export interface Kept {
  file: string;
  /** What stands in the file before the outcomes. */
  head: string;
  outcomes: Outcomes;
  /** Verdicts that only the clock gives. */
  clocks: readonly string[];
}

/** The open desk of a step, or the last there was. */
export function at(record: SampleRecord, step: string): Situation {
  const desk = record.open(step)[0] ?? record.matter.desks.findLast((one) => one.step === step);
  if (!desk) throw new Error(`no desk of ${step}`);
  return { record, desk };
}

const tableOf = (table: ActTable): Outcomes =>
  Object.fromEntries(
    Object.entries(table.situations).map(([name, make]) => {
      const row: Record<string, string[]> = {};
      const situation = make();
      for (const type of table.acts) (row[outcomeOf(table, type, situation)] ??= []).push(type);
      return [name, row];
    }),
  );

function outcomeOf({ rightful, filled }: ActTable, type: string, { record: stood, desk }: Situation): string {
  const record = stood.fork();
  const version = record.matter.version;
  const refusal = record.act(rightful(type, desk), filled(type, { record, desk }));
  if (refusal) {
    if (record.matter.version !== version) throw new Error(`${type} was refused and changed the record`);
    return refusal.code;
  }
  const { matter } = record;
  if (matter.closedAt === null && record.open().length === 0) throw new Error(`${type} leaves nobody to act`);
  return 'ok';
}

/**
 * Acts that somebody of another unit gets past «not yours» with, in any situation, by any role.
 * @param isAllowed what goes by the role alone.
 */
export function strangersPast(
  { situations, acts, rightful, filled }: ActTable,
  isAllowed: (type: string, role: string, right: Actor) => boolean,
): string[] {
  const wrong: string[] = [];
  for (const [name, make] of Object.entries(situations)) {
    const situation = make();
    const { record, desk } = situation;
    for (const type of acts)
      for (const role of ROLES) {
        const by: Actor = { id: 'z', name: 'z', unit: 'OTHER', role, rank: null };
        const asked = { matter: record.matter, act: filled(type, situation), by, at: record.at() };
        const judged = judge(record.rules, asked);
        // What is closed is closed to everybody.
        const past = !('refusal' in judged) || !['act.not-yours', 'matter.closed'].includes(judged.refusal.code);
        if (past && !isAllowed(type, role, rightful(type, desk))) wrong.push(`${name}: ${type} by ${role}`);
      }
  }
  return wrong;
}

/** The two promises of every table: each cell is as it is kept, and no act is without a place where it succeeds. */
export function eachCellIsAsKept(table: ActTable, { file, head, outcomes: kept, clocks }: Kept): void {
  const found = tableOf(table);
  const isWriting = process.env['DUBAN_WRITE_TABLE'] === '1';
  if (isWriting) writeFileSync(file, `${head}${JSON.stringify(found, null, 2)};\n`);

  it.each(Object.keys(table.situations))('%s', (name) => {
    expect(found[name]).toEqual(isWriting ? found[name] : kept[name]);
  });

  it('no act is unknown anywhere, and each succeeds somewhere but for the clock’s own', () => {
    const outcomes = Object.values(found);
    const unknown = outcomes.flatMap((row) => row['act.unknown'] ?? []);
    expect(unknown.filter((type) => !clocks.includes(type))).toEqual([]);
    const possible = new Set(outcomes.flatMap((row) => row['ok'] ?? []));
    expect(table.acts.filter((type) => !possible.has(type))).toEqual(clocks);
  });
}
