import { type StepRule } from '@duban/domain/act/step-rule';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Desk, isOpen } from '@duban/domain/desk/desk';
import { cardOf, letterOf, type Matter } from '@duban/domain/matter/matter';
import { type Instant, millis } from '@duban/domain/time/day';
import { numberKey } from './number-key.ts';

/** «No such day» sorts after every day; PostgreSQL's own word for it. */
const NEVER = 'infinity';

/** An open desk as lists show it. */
export type OpenLine = Pick<Desk, 'no' | 'step' | 'party' | 'due' | 'near' | 'provisional'>;

/**
 * What lists find, filter and show a matter by, so that a page is read from indexes and rows of `matter` alone. It follows
 * from the matter and is no part of its hashed state; a lamp is no column, because it changes with time.
 */
export interface ListColumns {
  no_key: string;
  due_key: Instant;
  /** The soonest due and near moments of its open desks; none while its clock stands still. */
  open_due: Instant;
  open_near: Instant;
  /** An open desk's due moment may still move. */
  provisional: boolean;
  /** The open step of the main line; seldom it has another besides, as when a supporter joins late. */
  step: string | null;
  besides: string[] | null;
  /** Open steps that are not of the main line. */
  asides: string[] | null;
  /** Open `sign` desks. */
  signing: number;
  card: string | null;
  letter: string | null;
  ended: 'closed' | 'closed-late' | null;
  open_desks: OpenLine[];
}

export const LIST_COLUMNS: readonly (keyof ListColumns)[] = [
  'no_key', 'due_key', 'open_due', 'open_near', 'provisional', 'step', 'besides', 'asides', 'signing', 'card', 'letter', 'ended',
  'open_desks',
]; // prettier-ignore

export function listColumnsOf(matter: Matter): ListColumns {
  const open = matter.desks.filter(isOpen);
  const running = matter.suspendedAt === null ? open : [];
  const steps = [...new Set(open.map((desk) => desk.step))];
  const [step = null, ...besides] = steps.filter((one) => !isAside(one));
  return {
    no_key: numberKey(matter.no),
    due_key: matter.due ?? NEVER,
    open_due: soonest(running.map(({ due }) => due)),
    open_near: soonest(running.map(({ near }) => near)),
    provisional: running.some((desk) => desk.provisional),
    step,
    besides: orNull(besides),
    asides: orNull(steps.filter(isAside)),
    signing: open.filter((desk) => desk.step === 'sign').length,
    card: cardOf(matter),
    letter: letterOf(matter),
    ended: endOf(matter),
    open_desks: open.map(({ no, step, party, due, near, provisional }) => ({
      no,
      step,
      party,
      due,
      near,
      provisional,
    })),
  };
}

const orNull = (steps: string[]): string[] | null => (steps.length === 0 ? null : steps);

/** A step that this build does not know came with a later release of the main line. */
const isMain = (line: StepRule['line'] | undefined): boolean => line === undefined || line === 'main';

/** Whether a step is none of the main line. */
export const isAside = (step: string): boolean => Object.values(KINDS).some(({ steps }) => !isMain(steps[step]?.line));

const soonest = (moments: readonly (Instant | null)[]): Instant =>
  moments.reduce<Instant>(
    (first, one) => (one === null || (first !== NEVER && millis(first) <= millis(one)) ? first : one),
    NEVER,
  );

function endOf({ closedAt, due }: Matter): ListColumns['ended'] {
  if (closedAt === null) return null;
  return due !== null && millis(due) < millis(closedAt) ? 'closed-late' : 'closed';
}
