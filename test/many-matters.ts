import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { apply, type Applied } from '@duban/domain/act/apply';
import { type Change } from '@duban/domain/act/change';
import { type Moment } from '@duban/domain/act/moment';
import { openMatter } from '@duban/domain/act/open-matter';
import { KINDS } from '@duban/domain/kind/kinds';
import { addDays, at as momentOf, type Day } from '@duban/domain/time/day';
import { Ledger } from '@duban/database/ledger/ledger';
import { LEADER } from './people.ts';

const KEY_TASK = KINDS['key-task'];
const UNITS = ['FINANCE', 'DRC', 'EDU', 'WATER', 'CIVIL', 'POLICE', 'AGRI', 'HOUSING'];

/** Matters in the midst of their life, and the days within which their desks were laid. */
export interface Many {
  count: number;
  title: string;
  from: Day;
  /** Over so many days. */
  spread: number;
}

/**
 * Opens very many key tasks through the ledger, each with a desk of five working days, one of ten before its lead and two
 * of two before its supporters, laid within some days and nothing owed.
 */
export async function openMany(pool: Pool, { count, title, from, spread }: Many): Promise<string[]> {
  const ledger = new Ledger(pool);
  const planId = randomUUID();
  const ids: string[] = [];
  const request = { actor: LEADER, act: 'open', object: null };
  for (let opened = 0; opened < count; opened += 500) {
    const some = Array.from({ length: Math.min(500, count - opened) }, (_, index) => opened + index);
    await ledger.open(
      request,
      (at) =>
        some.map((index) => {
          const now = momentOf(addDays(from, index % spread), '10:00');
          const applied = inTheMidst({ planId, no: `T${index + 1}`, title: `${title}${index + 1}` }, index, {
            ...at,
            now,
          });
          ids.push(applied.matter.id);
          return applied;
        }),
      async () => undefined,
    );
  }
  return ids;
}

function inTheMidst(named: { planId: string; no: string; title: string }, index: number, at: Moment): Applied {
  const unit = (nth: number): string => UNITS[(index + nth) % UNITS.length] ?? 'FINANCE';
  const parties = { leads: [unit(0)], supports: [unit(1), unit(2)] };
  const opening = { ...named, ...parties, id: randomUUID(), kind: 'key-task' as const, due: null, facts: {} };
  const first = openMatter(KEY_TASK, opening, 'register', at);
  const layings: Change[] = [
    { type: 'laid', laying: { step: 'break-down', party: unit(0) } },
    { type: 'laid', laying: { step: 'sign', party: unit(1) } },
    { type: 'laid', laying: { step: 'sign', party: unit(2) } },
  ];
  const then = apply(first.matter, layings, at, KEY_TASK.steps);
  return {
    matter: { ...then.matter, owedSince: null },
    dues: [...first.dues, ...then.dues],
    rungs: [],
    notices: [],
  };
}
