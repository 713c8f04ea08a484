import { type Change, type Laying } from '../act/change.ts';
import { isOpen, type Desk } from '../desk/desk.ts';
import { type Matter } from '../matter/matter.ts';
import { dueDayOf } from '../time/due.ts';
import { complaintOf, written } from './complaint.ts';

/** Steps of the main line are over; what an act lays is all that is asked. */
const NOTHING_ELSE = { to: 'rating', units: [], then: 'level-by-level', from: null } as const;

/** What is laid beside a complaint, also beside a closed one: it opens for that alone, and its outcome stands. */
export function beside(matter: Matter, laying: Laying): Change[] {
  if (matter.closedAt === null) return [{ type: 'laid', laying }];
  return [
    { type: 'chapter', route: { ...NOTHING_ELSE, units: [] } },
    { type: 'facts', facts: written({ closedAs: matter.outcome }) },
    { type: 'laid', laying },
  ];
}

/** Decides the last desk that a closed complaint was open for: it is closed again as it was. */
export function closedAgain(matter: Matter, { no }: Desk): Change[] {
  const { closedAs } = complaintOf(matter);
  const waits = matter.desks.some((desk) => isOpen(desk) && desk.no !== no);
  if (!closedAs || waits) return [];
  return [
    { type: 'facts', facts: written({ closedAs: null }) },
    { type: 'closed', outcome: closedAs },
  ];
}

/** Desks that outlive the beginning of another chapter: duties of a settlement, reviews. They keep their days. */
export const carriedOver = (matter: Matter, { no }: Desk, held: readonly string[]): Change[] =>
  matter.desks
    .filter((desk) => isOpen(desk) && desk.no !== no && held.includes(desk.step))
    .map(({ step, party, about, facts, due, firstDue }): Change => ({
      type: 'laid',
      laying: {
        step,
        party,
        ...(about === null ? {} : { about }),
        ...(facts === null ? {} : { facts }),
        ...(due === null ? {} : { kept: { day: dueDayOf(due), firstDue } }),
      },
    }));
