import { type Applied } from '@duban/domain/act/apply';
import { type Change } from '@duban/domain/act/change';
import { type Moment } from '@duban/domain/act/moment';
import { type Desk, isOpen } from '@duban/domain/desk/desk';
import { type Left } from '@duban/domain/matter/as-of';
import { type Matter } from '@duban/domain/matter/matter';
import { type Actor } from '@duban/domain/unit/actor';
import { rowOfDesk, rowOfMatter, type Row, shownOf } from './columns.ts';
import { type Entry, sealed, stateHash } from './chain.ts';
import { listSets } from './party-rows.ts';
import { type Request } from './request.ts';

/** Head of a matter's chain before the act. */
export interface Head {
  seq: number;
  head: string;
}

export const NO_HEAD: Head = { seq: 0, head: '' };

/** One matter of a transaction: what it was, what was changed, what it is. */
export interface Written {
  applied: Applied;
  head: Head;
  before: Matter | null;
  changes: readonly Change[];
  /** In whose place, when a substitute acts. */
  by?: Actor;
}

/** The parameters of the writing statement: six JSON record sets, the answer that is kept for a repeated request, and what lists are found by. */
export function writingOf(
  written: Written[],
  request: Request,
  at: Moment,
  answer: string | null,
): (string | null | undefined)[] {
  const entries = written.map((one) => entryOf(one, request, at));
  const matters = written.map(({ applied }, index) => ({
    changed_at: at.now,
    seq: entries[index]?.seq,
    head: entries[index]?.hash,
    state_hash: entries[index]?.after_hash,
    ...rowOfMatter(applied.matter),
  }));
  const sets: Row[][] = [
    matters,
    written.flatMap(({ applied, before }) => desksToWrite(applied.matter, before)),
    entries as unknown as Row[],
    written.flatMap(({ applied }) => duesOf(applied, at)),
    written.flatMap(({ applied }) => rungsOf(applied, at)),
    written.flatMap(({ applied }) => noticesOf(applied, at)),
  ];
  const { route, key, bodyHash } = request.key ?? {};
  const lists = listSets(written.map(({ applied, before }) => [applied.matter, before]));
  return [
    ...sets.map((set) => JSON.stringify(set)),
    ...[request.actor.id, route, key, bodyHash, key ? answer : null],
    ...lists.map((set) => JSON.stringify(set)),
  ];
}

/** The desks that an act has changed or laid; the ledger leaves every other the very object it was. */
const changedDesks = (after: Matter, before: Matter | null): Desk[] =>
  after.desks.filter((desk) => !before?.desks.includes(desk));

/** The matter's own fields that an act has changed. */
function changedFields(after: Matter, before: Matter): Partial<Matter> {
  const fields = Object.keys(after) as (keyof Matter)[];
  const changed = fields.filter(
    (field) => !APART.includes(field) && JSON.stringify(after[field]) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

const APART: readonly string[] = ['desks', 'owedSince'];

/** How an act left the matter; what `domain/matter/as-of` adds up again. */
export const leftBy = (after: Matter, before: Matter | null): Left =>
  before ? { left: { matter: changedFields(after, before), desks: changedDesks(after, before) } } : { opened: after };
/** Those, and the open ones when the inbox shows another of their matter. */
function desksToWrite(after: Matter, before: Matter | null): Row[] {
  const isShownElse = before !== null && JSON.stringify(shownOf(before)) !== JSON.stringify(shownOf(after));
  const changed = new Set(changedDesks(after, before));
  const desks = after.desks.filter((desk) => changed.has(desk) || (isShownElse && isOpen(desk)));
  return desks.map((desk) => rowOfDesk(after, desk));
}

const duesOf = ({ matter, dues }: Applied, at: Moment): Row[] =>
  dues.map((due) => ({
    matter_id: matter.id,
    desk: due.desk,
    due_version: due.dueVersion,
    due: due.due,
    why: due.why,
    explanation: due.explanation,
    set_at: at.now,
  }));

const rungsOf = ({ matter, rungs }: Applied, at: Moment): Row[] =>
  rungs.map(({ desk, rung, dueVersion, moment }) => ({
    matter_id: matter.id,
    desk,
    rung,
    due_version: dueVersion,
    moment,
    climbed_at: at.now,
  }));

const noticesOf = ({ matter, notices }: Applied, at: Moment): Row[] =>
  notices.map(({ desk, code, unit, to, about }) => ({
    matter_id: matter.id,
    desk,
    code,
    unit,
    recipient: to,
    about,
    at: at.now,
  }));

/**
 * The entry keeps what was changed and how it was left: the matter of any past moment is the sum of its entries, whatever
 * the rules of later releases would make of the same act.
 */
function entryOf({ applied, head, before, changes, by }: Written, request: Request, at: Moment): Entry {
  const actor = by ?? request.actor;
  const texts = new Map<Desk, string>();
  return sealed({
    chain: applied.matter.id,
    seq: head.seq + 1,
    at: at.now,
    actor: actor.id,
    name: actor.name,
    for_whom: actor.forWhom ?? null,
    unit: actor.unit,
    ip: request.ip ?? null,
    act: request.act,
    object: request.object,
    body: JSON.stringify({
      asked: request.asked ?? null,
      changes,
      calendar: at.calendar.version,
      ...leftBy(applied.matter, before),
    }),
    // Of the state as it was found, not as it was left: an edit past the ledger shows, though an act stood on it since.
    before_hash: before ? stateHash(before, texts) : null,
    after_hash: stateHash(applied.matter, texts),
    key: request.key?.key ?? null,
    result: 'done',
    alg: 'sha256',
    prev: head.head,
  });
}
