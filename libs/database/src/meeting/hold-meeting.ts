import { randomUUID } from 'node:crypto';
import { type PoolClient } from 'pg';
import { judge } from '@duban/domain/act/judge';
import { maySee } from '@duban/domain/act/may-see';
import { openMatter, type Opening } from '@duban/domain/act/open-matter';
import { KINDS } from '@duban/domain/kind/kinds';
import { type Matter } from '@duban/domain/matter/matter';
import { type Day } from '@duban/domain/time/day';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { type Request } from '../ledger/request.ts';

/** 议定事项: what a meeting resolved shall be done; it becomes a key task of its own, waiting for its 立项审批. */
export type Resolution = Pick<Opening, 'title' | 'leads' | 'supports' | 'due'> & { text: string };

export interface Meeting {
  title: string;
  heldOn: Day;
  minutes: string;
  /** Matters on the agenda. */
  matters: string[];
  resolutions: Resolution[];
}

const INSERT = {
  name: 'meeting-insert',
  text: `insert into meeting (id, title, held_on, minutes, matters, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)`,
};

/**
 * 联席会议: the minutes, the mark on every matter of the agenda and the key tasks of its resolutions, in one transaction.
 *
 * @param answer what goes back to the person, from the id of the meeting and the key tasks it opened.
 */
export function holdMeeting(
  ledger: Ledger,
  meeting: Meeting,
  request: Request,
  answer: (id: string, opened: readonly Matter[]) => unknown,
): Promise<Outcome> {
  const id = randomUUID();
  const openings = meeting.resolutions.map((resolution, index) => openingOf(id, resolution, index));
  let opened: Matter[] = [];
  const act = { type: 'meet', meeting: id, day: meeting.heldOn, words: meeting.title };
  return ledger.changeMany(
    meeting.matters,
    { ...request, answer: () => answer(id, opened) },
    (matter, at) =>
      maySee(request.actor, matter) ? judge(KINDS[matter.kind], { matter, act, by: request.actor, at }) : 'unseen',
    async (client, at) => {
      const applied = openings.map((opening) => openMatter(KINDS[opening.kind], opening, 'register', at));
      opened = applied.map(({ matter }) => matter);
      await insert(client, { id, ...meeting }, request, at.now);
      await ledger.openWithin(client, { ...request, act: 'open' }, applied, at);
      await record(client, id, meeting, request);
    },
  );
}

const openingOf = (planId: string, { text, ...what }: Resolution, index: number): Opening => ({
  ...what,
  id: randomUUID(),
  kind: 'key-task',
  planId,
  no: `H${index + 1}`,
  facts: { text, source: 'meeting' },
});

async function insert(
  client: PoolClient,
  meeting: Meeting & { id: string },
  { actor }: Request,
  at: string,
): Promise<void> {
  const { id, title, heldOn, minutes, matters } = meeting;
  await client.query({ ...INSERT, values: [id, title, heldOn, minutes, matters, actor.id, at] });
}

const record = (
  client: PoolClient,
  id: string,
  { title, resolutions }: Meeting,
  { actor, ip }: Request,
): Promise<void> =>
  appendEvent(client, {
    actor: { id: actor.id, name: actor.name, unit: actor.unit },
    ip: ip ?? null,
    act: 'hold-meeting',
    object: id,
    body: { title, resolutions: resolutions.length },
    result: 'done',
  });
