import { type Applied } from '@duban/domain/act/apply';
import { type Change } from '@duban/domain/act/change';
import { type Moment } from '@duban/domain/act/moment';
import { type Matter } from '@duban/domain/matter/matter';
import { rowOfDesk, rowOfMatter, type Row } from './columns.ts';
import { type Entry, sealed, stateHash } from './chain.ts';
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
}

/** The seven parameters of the writing statement, as JSON record sets. */
export function writingOf(written: Written[], request: Request, at: Moment, answer: string | null): string[] {
  const entries = written.map((one) => entryOf(one, request, at));
  const matters = written.map(({ applied }, index) => ({
    ...rowOfMatter(applied.matter),
    changed_at: at.now,
    seq: entries[index]?.seq,
    head: entries[index]?.hash,
    state_hash: entries[index]?.after_hash,
  }));
  const sets: Row[][] = [
    matters,
    written.flatMap(({ applied, before }) => changedDesks(applied.matter, before)),
    entries as unknown as Row[],
    written.flatMap(({ applied }) => duesOf(applied, at)),
    written.flatMap(({ applied }) => rungsOf(applied, at)),
    written.flatMap(({ applied }) => noticesOf(applied, at)),
    answer === null || !request.key ? [] : [answerRow(request, answer)],
  ];
  return sets.map((set) => JSON.stringify(set));
}

const changedDesks = (after: Matter, before: Matter | null): Row[] => {
  const old = new Map(before?.desks.map((desk) => [desk.no, JSON.stringify(desk)]));
  return after.desks
    .filter((desk) => old.get(desk.no) !== JSON.stringify(desk))
    .map((desk) => rowOfDesk(after.id, desk));
};

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

const answerRow = (request: Request, answer: string): Row => ({
  person: request.actor.id,
  route: request.key?.route,
  key: request.key?.key,
  body_hash: request.key?.bodyHash,
  answer,
});

/** The entry keeps the changes themselves, so that a matter can be told again from its entries. */
function entryOf({ applied, head, before, changes }: Written, request: Request, at: Moment): Entry {
  const { actor } = request;
  const opened = before ? {} : { opened: applied.matter };
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
    body: JSON.stringify({ asked: request.asked ?? null, changes, calendar: at.calendar.version, ...opened }),
    // Of the state as it was found, not as it was left: an edit past the ledger shows, though an act stood on it since.
    before_hash: before ? stateHash(before) : null,
    after_hash: stateHash(applied.matter),
    key: request.key?.key ?? null,
    result: 'done',
    alg: 'sha256',
    prev: head.head,
  });
}
