import { type Pool } from 'pg';
import { type Figure } from '@duban/domain/board/counted';
import { UNIT_NUMBER_IDS, type UnitNumberId } from '@duban/domain/board/numbers';
import { type Instant } from '@duban/domain/time/day';
import { type Actor } from '@duban/domain/unit/actor';
import { BoardAsOfStore } from '../as-of/board-as-of.store.ts';
import { NumberAsOfStore } from '../as-of/number-as-of.store.ts';
import { Snapshot } from '../audit/snapshot.ts';
import { BoardStore } from '../board/board.store.ts';
import { NumberStore } from '../board/number.store.ts';
import { instantIn } from '../instants.ts';

/** A number that the board shows otherwise than the entries add up to. */
export interface Difference {
  what: string;
  shown: unknown;
  counted: unknown;
}

export interface Recounting {
  at: Instant;
  compared: number;
  differences: Difference[];
}

/** Whoever counts sees all. */
const THE_RECOUNT: Actor = {
  id: 'recount',
  name: 'recount',
  unit: 'GOV_OFFICE_SUP',
  role: 'supervision-office',
  rank: null,
};

/** Rows of the matrix that are compared at most; as many as the board ever shows. */
const MOST_ROWS = 500;

/**
 * 复核: counts the board once more, naively, matter by matter from its entries by the rules of the domain, and compares
 * each number with what the board's own statements give, both in one snapshot of the record.
 */
export async function recountBoard(pool: Pool): Promise<Recounting> {
  const snapshot = await Snapshot.open(pool, 1);
  try {
    // All readers of the snapshot ask through one connection, which takes questions as a pool does.
    const reader = snapshot.reader(0) as unknown as Pool;
    const { rows } = await reader.query<{ now: Date }>('select business_now() as now');
    const now = instantIn(rows[0]?.now);
    const wish = { actor: THE_RECOUNT, now, plan: undefined };
    const board = new BoardStore(reader);
    const past = await new BoardAsOfStore(reader).board({
      actor: THE_RECOUNT,
      moment: now,
      plan: undefined,
      limit: MOST_ROWS,
    });
    const shown = new Map<string, unknown>();
    const counted = new Map<string, unknown>();
    note(shown, 'counters', await board.counts(THE_RECOUNT, now, undefined));
    note(counted, 'counters', past.counts);
    for (const row of await board.matrix(THE_RECOUNT, now, undefined, MOST_ROWS)) note(shown, row.matter, row);
    for (const row of past.matters) note(counted, row.matter, row);
    noteUnits(shown, await new NumberStore(reader).ofUnits(wish));
    noteUnits(counted, await new NumberAsOfStore(reader).ofUnits(wish));
    return { at: now, ...compared(shown, counted) };
  } finally {
    await snapshot.close();
  }
}

function note(numbers: Map<string, unknown>, of: string, values: object): void {
  for (const [name, value] of Object.entries(values)) numbers.set(`${of} ${name}`, value);
}

function noteUnits(numbers: Map<string, unknown>, units: ReadonlyMap<string, Record<UnitNumberId, Figure>>): void {
  for (const [unit, figures] of units) for (const id of UNIT_NUMBER_IDS) numbers.set(`${unit} ${id}`, figures[id]);
}

function compared(shown: ReadonlyMap<string, unknown>, counted: ReadonlyMap<string, unknown>): Omit<Recounting, 'at'> {
  const names = [...new Set([...shown.keys(), ...counted.keys()])];
  const differences = names
    .map((what) => ({ what, shown: shown.get(what) ?? null, counted: counted.get(what) ?? null }))
    .filter((one) => steady(one.shown) !== steady(one.counted));
  return { compared: names.length, differences };
}

/** Objects come with their keys in any order. */
const steady = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
