import { type Pool } from 'pg';
import { found, type Finding } from './findings.ts';
import { type Journal, type Logged } from './journal.ts';

interface Told {
  person: string;
  key: string;
  answers: string;
  entries: string;
}

const TOLD = `select asked.person, asked.key,
    (select count(*) from answer a where a.person = asked.person and a.key = asked.key) as answers,
    (select count(*) from entry e where e.actor = asked.person and e.key = asked.key and e.result = 'done') as entries
  from jsonb_to_recordset($1::jsonb) as asked(person text, key text)`;

async function told(pool: Pool, asked: readonly Logged[]): Promise<Told[]> {
  const keys = asked.map(({ person, key }) => ({ person, key }));
  return (await pool.query<Told>(TOLD, [JSON.stringify(keys)])).rows;
}

/** Acts on matters; a plan, a meeting or a calendar has its answer, and entries in chains of its own. */
const isAct = ({ path }: Logged): boolean => /\/api\/matters\/[^/]+\/acts$/.test(path);

/** I1, I2, I3: what was answered is there once, what was refused is not there, what nobody knows is there once at most. */
export async function againstJournal(pool: Pool, journal: Journal): Promise<Finding[]> {
  const acts = (logged: readonly Logged[]) => told(pool, logged.filter(isAct));
  const [ok, refused, unknown] = await Promise.all([acts(journal.ok), acts(journal.refused), acts(journal.unknown)]);
  return [
    ...found(
      'I1 answered acts are there once',
      ok.filter((one) => one.answers !== '1' || one.entries !== '1'),
    ),
    ...found(
      'I2 refused acts left nothing',
      refused.filter((one) => one.answers !== '0' || one.entries !== '0'),
    ),
    ...found(
      'I3 unknown acts are there once at most',
      unknown.filter((one) => Number(one.entries) > 1),
    ),
  ];
}

const REPEATED = 25;

/** I16: the same key and body get the same bytes, another body 422; of fifty at once there is one effect. */
export async function repeatedRequests(journal: Journal): Promise<Finding[]> {
  const acts = journal.ok.filter(isAct);
  const some = acts.filter((_, index) => index % Math.ceil(acts.length / REPEATED) === 0);
  const wrong: unknown[] = [];
  for (const one of some) {
    const same = await Promise.all(Array.from({ length: 2 }, () => one.again(one.body)));
    // Whoever has left, or was signed out, is told nothing.
    if (same.every(({ status }) => status === 401)) continue;
    if (same.some(({ text }) => text !== one.answer)) wrong.push({ key: one.key, same });
    const other = await one.again({ ...(one.body as object), words: 'something else altogether' });
    if (other.status !== 422) wrong.push({ key: one.key, other });
  }
  return found('I16 the same again is the same, anything else is refused', wrong);
}
