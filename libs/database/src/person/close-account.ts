import { type Pool, type PoolClient } from 'pg';
import { type Change } from '@duban/domain/act/change';
import { isOpen } from '@duban/domain/desk/desk';
import { type Matter } from '@duban/domain/matter/matter';
import { refused, type Refusal } from '@duban/domain/refusal';
import { type Role } from '@duban/domain/unit/actor';
import { appendEvent } from '../audit/system-log.store.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Outcome } from '../ledger/outcome.ts';
import { answeredBefore } from '../ledger/once.ts';
import { type Request } from '../ledger/request.ts';
import { inTransaction } from '../transaction.ts';

/** What became of the wish, and the hashes of the sessions that ended with the account. */
export interface Closing {
  outcome: Outcome;
  ended: readonly string[];
}

interface Colleague {
  id: string;
  name: string;
  unit: string | null;
  role: Role;
  closed: boolean;
}

/** All who sit where the leaver sits, and the receiver: two closings in one seat wait for each other, and the second sees the first. */
const PEOPLE = {
  name: 'close-people',
  text: `select id, name, unit, role, disabled_at is not null as closed from person
    where id = any($1) or (unit, role) = (select unit, role from person where id = $2) order by id for update`,
};
const OPEN = {
  name: 'close-open',
  text: `select matter_id as matter, (assignee ->> 'id') = $3 as own from desk
    where party = $1 and seat = $2 and verdict is null and voided_at is null`,
};
const CLOSE = { name: 'close-account', text: 'update person set disabled_at = clock_timestamp() where id = $1' };
const SIGN_OUT = {
  name: 'close-sessions',
  text: 'delete from session where person_id = $1 returning token_hash as hash',
};
const NO_MORE = {
  name: 'close-substitutions',
  text: 'update substitution set ended_at = business_now() where (absent = $1 or deputy = $1) and ended_at is null',
};

/**
 * 离岗交接: the account is closed, its sessions end, and the desks given to it go to the receiver, all in one transaction.
 * An account with open desks, given to it or left to its seat where nobody else sits, is not closed without a receiver.
 */
export async function closeAccount(
  { pool, ledger }: { pool: Pool; ledger: Ledger },
  wish: { person: string; receiver: string | null },
  request: Request,
): Promise<Closing> {
  let ended: string[] = [];
  const outcome = await inTransaction<Outcome>(pool, async (client) => {
    const before = await answeredBefore(client, request);
    if (before) return before;
    const people = (await client.query<Colleague>({ ...PEOPLE, values: [[wish.person, wish.receiver], wish.person] }))
      .rows;
    const leaver = people.find(({ id }) => id === wish.person);
    const receiver = people.find(({ id }) => id === wish.receiver);
    if (!leaver) return { refusal: refused('person.unknown') };
    const desks = await openDesks(client, leaver, people);
    const no = whyNot({ leaver, receiver, wanted: wish.receiver !== null, desks: desks.count });
    if (no) return { refusal: no };
    const handOver = (matter: Matter) => ({ changes: receiver ? handedTo(matter, leaver, receiver) : [] });
    const handed = await ledger.changeWithin(client, desks.matters, request, handOver);
    if (typeof handed === 'object' && 'done' in handed) ended = await close(client, leaver, receiver, request);
    return handed;
  });
  return { outcome, ended };
}

async function openDesks(
  client: PoolClient,
  leaver: Colleague,
  people: readonly Colleague[],
): Promise<{ count: number; matters: string[] }> {
  const { id, unit, role } = leaver;
  const open = (await client.query<{ matter: string; own: boolean | null }>({ ...OPEN, values: [unit, role, id] }))
    .rows;
  const own = open.filter((desk) => desk.own === true);
  const alone = !people.some((one) => one.id !== id && !one.closed && one.unit === unit && one.role === role);
  return { count: alone ? open.length : own.length, matters: own.map(({ matter }) => matter) };
}

interface Case {
  leaver: Colleague;
  receiver: Colleague | undefined;
  wanted: boolean;
  desks: number;
}

function whyNot({ leaver, receiver, wanted, desks }: Case): Refusal | undefined {
  if (leaver.closed) return refused('person.closed-already');
  if (!wanted) return desks > 0 ? refused('person.open-desks', { desks }) : undefined;
  return receiver && takesOver(receiver, leaver) ? undefined : refused('person.no-receiver');
}

const takesOver = (receiver: Colleague, leaver: Colleague): boolean =>
  !receiver.closed && receiver.id !== leaver.id && receiver.unit === leaver.unit && receiver.role === leaver.role;

const handedTo = (matter: Matter, from: Colleague, { id, name }: Colleague): Change[] =>
  matter.desks
    .filter((desk) => isOpen(desk) && desk.assignee?.id === from.id)
    .map((desk) => ({ type: 'assigned', desk: desk.no, assignee: { id, name } }));

/** @returns the hashes of the sessions that ended with it. */
async function close(
  client: PoolClient,
  { id, name }: Colleague,
  receiver: Colleague | undefined,
  { actor, ip }: Request,
): Promise<string[]> {
  for (const statement of [CLOSE, NO_MORE]) await client.query({ ...statement, values: [id] });
  const sessions = await client.query<{ hash: string }>({ ...SIGN_OUT, values: [id] });
  await appendEvent(client, {
    actor: { id: actor.id, name: actor.name, unit: actor.unit },
    ip: ip ?? null,
    act: 'close-account',
    object: id,
    body: { name, receiver: receiver?.id ?? null },
    result: 'done',
  });
  return sessions.rows.map(({ hash }) => hash);
}
