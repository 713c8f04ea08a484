import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLAINT_MATTER_ACTS, COMPLAINT_VERDICTS } from '@duban/domain/complaint/acts';
import { type Actor } from '../actor.ts';
import {
  bodyOf,
  closedPaper,
  complainantAct,
  complained,
  complaintAct,
  decideComplaint,
  laidDesks,
  tryAct,
} from '../complaint-play.ts';
import { plainCopies } from '../plain-text.ts';
import { type Firm, firm } from '../reward-play.ts';
import { Stage } from '../stage.ts';

/** Stands in every text of the complaint and nowhere else. */
const MARK = 'kanari7f3q';
const ACCUSED = 'MKT_REG';

let stage: Stage;
let complainant: Firm;
let officer: Actor;
let id: string;
let no: string;
let paper: string;
/** Everybody who must not learn who complained: of the accused unit, of others, of no unit, of another firm. */
let strangers: [who: string, actor: Actor][];

beforeAll(async () => {
  stage = await Stage.open('secrecy', { env: { DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one' } });
  complainant = await firm(stage);
  const other = await firm(stage);
  officer = await stage.as('complaint-officer', 'COMPLAINT_CENTER');
  paper = await closedPaper(complainant.agent, MARK);
  ({ id, no } = await complained(complainant.agent, bodyOf(MARK, { complainee: ACCUSED, files: [paper] })));
  await decideComplaint(stage, officer, id, 'decide-acceptance', {
    type: 'ask-supplement',
    complaint: { missing: ['proof'] },
    words: `请补${MARK}`,
  });
  await complainantAct(stage, complainant.agent, id, { type: 'supplement', words: `补充说明${MARK}` }, 'supplement');
  await decideComplaint(stage, officer, id, 'decide-acceptance', { type: 'accept', words: `受理${MARK}` });
  await laidDesks(stage, id, 'handle');
  strangers = [
    ['officer of the accused', await stage.as('officer', ACCUSED)],
    ['leader of the accused', await stage.as('unit-leader', ACCUSED)],
    ['deputy of the accused', await stage.as('unit-leader', ACCUSED, 1)],
    ['section head of the accused', await stage.as('unit-leader', ACCUSED, 2)],
    ['supervision office', await stage.as('supervision-office')],
    ['another unit', await stage.as('officer', 'WATER')],
    ['finance', await stage.as('finance-officer', 'FINANCE')],
    ['system administrator', await stage.as('system-admin')],
    ['security administrator', await stage.as('security-admin')],
    ['audit administrator', await stage.as('audit-admin')],
    ['operator', await stage.as('operator')],
    ['another firm', other.agent],
    ['complaint officer of another body', await stage.as('complaint-officer', 'GOV_OFFICE_SUP')],
  ];
}, 120_000);

afterAll(() => stage?.close());

const routes = (): string[] => {
  const text = readFileSync(join(__dirname, '../../docs/openapi.json'), 'utf8');
  const { paths } = JSON.parse(text) as { paths: Record<string, Record<string, object>> };
  return Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {}) && path !== '/api/live');
};

/** What somebody reads on every route, with the ids of the complaint put in wherever an id belongs. */
async function readEverything(by: Actor): Promise<{ path: string; status: number; text: string }[]> {
  const read = [];
  for (const route of routes())
    for (const put of route.includes('{') ? [id, `${id}.1`, paper, no] : ['']) {
      const path = route.replace(/\{[^}]+\}/g, put);
      const query = `?q=${encodeURIComponent(MARK)}&limit=200&kind=complaint&policy=fdi-award&year=2023`;
      for (const asked of [path, `${path}${query}`]) {
        const answer = await by.fetch(asked);
        read.push({ path: asked, status: answer.status, text: await answer.text() });
      }
    }
  return read;
}

it('nobody but the handler and the complainant reads a word of it, on any route', async () => {
  const told: string[] = [];
  let reads = 0;
  for (const [who, actor] of strangers)
    for (const { path, status, text } of await readEverything(actor)) {
      reads += 1;
      // A refusal says back what was asked for.
      const said = text.replaceAll(encodeURIComponent(MARK), '');
      // What the public may ask is counted: 503 is «too often».
      if (status === 500) told.push(`${who}: ${status} ${path}`);
      if (status < 400 && (said.includes(MARK) || said.includes(id) || said.includes(no))) told.push(`${who}: ${path}`);
      if (status >= 400 && said.includes(no) && !path.includes(no)) told.push(`${who}: ${status} ${path}`);
    }
  console.log(`${reads} readings by ${strangers.length} strangers`);
  expect(reads).toBeGreaterThan(1_000);
  expect(told).toEqual([]);
}, 240_000);

it('a complaint that is not theirs and one that does not exist are answered alike', async () => {
  const nobody = randomUUID();
  const plain = (body: object) => ({ ...body, trace: undefined });
  for (const [, actor] of strangers)
    for (const path of ['/api/complaints/', '/api/matters/', '/api/my/complaints/', '/api/my/complaint-drafts/']) {
      const [theirs, none] = [await actor.call('GET', path + id), await actor.call('GET', path + nobody)];
      expect([theirs.status, plain(theirs.body)]).toEqual([none.status, plain(none.body)]);
      expect([403, 404]).toContain(theirs.status);
    }
});

it('no act of theirs touches it: every act by everybody, on every desk', async () => {
  const types = [
    ...Object.keys(COMPLAINT_VERDICTS).map((name) => name.replace(/^.*\//, '')),
    ...Object.keys(COMPLAINT_MATTER_ACTS),
  ];
  const before = (await stage.pool.query('select version from matter where id = $1', [id])).rows[0];
  const done: string[] = [];
  let tried = 0;
  for (const [who, actor] of strangers)
    for (const type of new Set(types)) {
      const complaint = { stars: 1, method: 'OTHER', channel: 'letter', measure: 'penalty' };
      const act = { type, desk: `${id}.5`, words: 'x', ground: 'AGREED', to: 'rate', day: '2024-01-02', complaint };
      for (const path of [`/api/complaints/${id}/acts`, `/api/matters/${id}/acts`, `/api/my/complaints/${id}/acts`]) {
        const { status } = await actor.call('POST', path, act, { 'idempotency-key': randomUUID() });
        tried += 1;
        if (![400, 403, 404].includes(status)) done.push(`${who}: ${type} ${path} ${status}`);
      }
    }
  console.log(`${tried} foreign acts on a complaint, none done`);
  expect(tried).toBeGreaterThan(1_000);
  expect(done).toEqual([]);
  expect((await stage.pool.query('select version from matter where id = $1', [id])).rows[0]).toEqual(before);
}, 240_000);

/** Hears what comes until the stream ends or is stopped. */
async function listen(response: Response, hear: (text: string) => void): Promise<void> {
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read())
      hear(new TextDecoder().decode(part.value));
  } catch {
    // Stopped.
  }
}

it('the live stream tells nobody that there is one', async () => {
  const heard: string[] = [];
  const stop = new AbortController();
  const streams: Promise<void>[] = [];
  for (const [, actor] of strangers.slice(0, 6)) {
    const response = await fetch(`${stage.url}/api/live`, { headers: actor.headers, signal: stop.signal });
    streams.push(listen(response, (text) => heard.push(text)));
  }
  const office = await stage.as('supervision-office');
  const { items } = await office.get('/api/matters?limit=1');
  await complaintAct(officer, id, { type: 'meeting', words: `会议${MARK}` });
  await office.act(items[0].id, { type: 'comment', words: '请加快' });
  await stage.until('the others are told of another matter', () =>
    Promise.resolve(heard.join('').includes(items[0].id)),
  );
  stop.abort();
  await Promise.all(streams);
  expect(heard.join('')).not.toContain(id);
});

it('the unit complained of sees what was released, at its own desk only, and its paper is nobody’s of the file', async () => {
  await complaintAct(officer, id, { type: 'release', words: '有企业反映许可问题' });
  await complaintAct(officer, id, { type: 'ask-reply' });
  await complaintAct(officer, id, { type: 'consult', units: ['WATER'], day: '2023-04-20', words: `征求${MARK}` });
  const accused = await stage.as('officer', ACCUSED);
  const shown = await accused.get(`/api/complaints/${id}`);
  expect(Object.keys(shown).sort()).toEqual([
    'complainant',
    'desks',
    'id',
    'no',
    'now',
    'released',
    'sight',
    'version',
  ]);
  expect(shown.desks.map((one: { step: string; party: string }) => [one.step, one.party])).toEqual([
    ['reply', ACCUSED],
  ]);
  const told: string[] = [];
  for (const [who, actor] of strangers)
    for (const { path, text } of await readEverything(actor))
      if (text.replaceAll(encodeURIComponent(MARK), '').includes(MARK)) told.push(`${who}: ${path}`);
  expect(told).toEqual([]);
  expect((await accused.call('GET', `/api/files/${paper}`)).status).toBe(404);
  expect((await accused.fetch(`/api/files/${paper}/content`)).status).toBe(404);
  const inbox = (await accused.get('/api/inbox')).items.filter(
    (one: { matter: { id: string } }) => one.matter.id === id,
  );
  expect(inbox.map((one: { matter: { title: string } }) => one.matter.title)).toEqual([`投诉件 ${no}`]);
  for (const type of ['propose-termination', 'approve', 'grant', 'accept', 'served'])
    expect((await tryAct(accused, id, { type, words: 'x', desk: `${id}.1` })).status).toBe(409);
  await decideComplaint(stage, accused, id, 'reply', { type: 'reply', words: '已核查' });
}, 240_000);

it('the handler reads it whole, and every reading is an entry', async () => {
  const readings = async () =>
    (
      await stage.pool.query(`select count(*)::int as many from entry where act = 'read-complaint' and object = $1`, [
        id,
      ])
    ).rows[0].many;
  const before = await readings();
  const whole = await officer.get(`/api/complaints/${id}`);
  expect(whole.body).toMatchObject({ contact: { name: `联系人${MARK}` }, files: [paper] });
  expect(await readings()).toBe(before + 1);
  const bytes = await officer.fetch(`/api/files/${paper}/content`);
  expect(bytes.status).toBe(200);
  expect(Buffer.from(await bytes.arrayBuffer()).includes(MARK)).toBe(true);
  expect((await officer.get(`/api/files/${paper}`)).name).toBe(`${MARK}.jpg`);
  expect((await complainant.agent.get(`/api/files/${paper}`)).name).toBe(`${MARK}.jpg`);
  const denials = await stage.pool.query(`select 1 from entry where act = 'denied' and object = $1`, [
    `complaint ${id}`,
  ]);
  expect(denials.rows.length).toBeGreaterThan(10);
});

it('nothing of it stands in the clear: no row of the three databases, no file of them, no WAL, no log, no upload', async () => {
  await stage.settled();
  expect(await plainCopies(stage, [MARK])).toEqual([]);
  const { rows } = await stage.pool.query(
    `select owner, uploaded_by, name from file where id = $1 union all select owner, null, own_key from complaint_file`,
    [paper],
  );
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${complainant.code}|${complainant.agent.person.id}`));
  const named = await stage.pool.query(
    `select act, body from entry where (chain = $1 or object = any($2)) and (actor = $3 or body like '%' || $4 || '%')`,
    [id, [id, paper], complainant.agent.person.id, complainant.code],
  );
  expect(named.rows).toEqual([]);
});
