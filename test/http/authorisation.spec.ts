import { randomUUID } from 'node:crypto';
import { maySee } from '@duban/domain/act/may-see';
import { deskId, isOpen } from '@duban/domain/desk/desk';
import { KEY_TASK_DESK_ACTS, KEY_TASK_MATTER_ACTS, KEY_TASK_VERDICTS } from '@duban/domain/key-task/acts';
import { type Matter } from '@duban/domain/matter/matter';
import { type Role } from '@duban/domain/unit/actor';
import { type Actor } from '../actor.ts';
import { laid } from '../play.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let matters: Matter[];
let people: Actor[];

beforeAll(async () => {
  stage = await Stage.open('authorisation');
  await stage.settled();
  const office = await stage.as('supervision-office');
  const { items } = await office.get('/api/matters?limit=200');
  const wanted = items.filter((item: { no: string }) => ['T10', 'T13'].includes(item.no));
  for (const { id } of wanted) await laid(stage, id, 'sign');
  matters = await Promise.all(wanted.map(({ id }: { id: string }) => office.matter(id)));
  const roles = [...new Set(stage.logins.map(({ role }) => role))];
  const units = ['FINANCE', 'CUSTOMS_FL', 'WATER'].map((unit) => stage.as('officer', unit));
  people = await Promise.all([...roles.map((role) => stage.as(role)), ...units]);
}, 120_000);
afterAll(() => stage.close());

const TYPES = [
  ...new Set([
    ...Object.keys(KEY_TASK_VERDICTS).map((name) => name.replace(/^.*\//, '')),
    ...Object.keys(KEY_TASK_DESK_ACTS),
    ...Object.keys(KEY_TASK_MATTER_ACTS),
  ]),
];

/** Acts that go by the role alone, on whatever matter may be read: they are nobody else's desk. */
function isOfTheRole(type: string, role: string): boolean {
  const who = KEY_TASK_MATTER_ACTS[type]?.who;
  return Array.isArray(who) ? who.includes(role) : who === role && type !== 'request-extension';
}

const actorOf = ({ person }: Actor) => ({ ...person, name: '', rank: null, role: person.role as Role });

it('who may not see a matter is told the same as of one that does not exist, by every route to it', async () => {
  const reached = [];
  for (const person of people) {
    for (const matter of matters) {
      const may = maySee(actorOf(person), matter);
      const desk = deskId(matter.id, 1);
      for (const path of [`/api/matters/${matter.id}`, `/api/desks/${desk}/why`]) {
        const { status, body } = await person.call('GET', path);
        reached.push([person.login, path.split('/')[2], may ? 200 : status, may ? status : (body.code ?? '')]);
        if (may) expect(status).toBe(200);
        else {
          const nobody = await person.call('GET', path.replace(matter.id, randomUUID()));
          expect([status, body.code]).toEqual([nobody.status, nobody.body.code]);
          expect([403, 404]).toContain(status);
        }
      }
      const { items } = await person
        .call('GET', '/api/matters?limit=200')
        .then(({ body }) => ({ items: body.items ?? [] }));
      expect(items.some(({ id }: { id: string }) => id === matter.id)).toBe(may);
    }
  }
  expect(reached.length).toBeGreaterThan(50);
});

it('nobody decides another’s desk: every act of every role on every open desk it does not hold', async () => {
  let tried = 0;
  for (const matter of matters) {
    for (const desk of matter.desks.filter(isOpen)) {
      const strangers = people.filter(({ person }) => person.unit !== desk.party || person.role !== desk.seat);
      for (const stranger of strangers.filter(({ person }) => person.role !== 'supervision-office')) {
        const may = maySee(actorOf(stranger), matter);
        const answers = await Promise.all(
          TYPES.filter((type) => !isOfTheRole(type, stranger.person.role)).map((type) =>
            stranger.try(matter.id, {
              type,
              desk: deskId(matter.id, desk.no),
              words: '越权',
              unit: 'WATER',
              day: '2024-12-01',
            }),
          ),
        );
        tried += answers.length;
        for (const { status } of answers) expect(may ? [403, 409] : [403, 404]).toContain(status);
      }
    }
    const after = await (await stage.as('supervision-office')).matter(matter.id);
    expect(after.version).toBe(matter.version);
  }
  process.stdout.write(`${tried} foreign acts, none done\n`);
}, 120_000);

it('without a session every route but the public ones answers 401, and a foreign origin is refused', async () => {
  const { paths } = (await (await fetch(`${stage.url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
  const open = [
    '/api/health',
    '/api/session',
    '/api/openapi.json',
    '/api/live',
    '/api/publicity',
    '/api/public/complaint-rules',
    '/api/public/promises',
    '/api/verification/{code}',
  ];
  for (const path of Object.keys(paths).filter((one) => !open.includes(one))) {
    for (const method of Object.keys(paths[path] ?? {})) {
      const url = `${stage.url}${path.replaceAll(/\{[^}]*\}/g, randomUUID())}`;
      const { status } = await fetch(url, {
        method: method.toUpperCase(),
        headers: { 'idempotency-key': randomUUID() },
      });
      expect(`${method} ${path} ${status}`).toMatch(/ 401$/);
    }
  }
  const [person] = people;
  const foreign = await person?.call(
    'POST',
    `/api/matters/${matters[0]?.id}/acts`,
    { type: 'accept' },
    { 'sec-fetch-site': 'cross-site', 'idempotency-key': randomUUID() },
  );
  expect(foreign?.status).toBe(403);
});

it('50 decide one desk at once over HTTP: one wins, 49 get 409 naming who and when', async () => {
  const matter = matters.find(({ no }) => no === 'T10');
  const desk = matter?.desks.find((one) => isOpen(one) && one.party === 'COMMERCE');
  const officer = await stage.as('officer', 'COMMERCE');
  const act = { type: 'accept', desk: deskId(matter?.id ?? '', desk?.no ?? 0) };
  const answers = await Promise.all(Array.from({ length: 50 }, () => officer.try(matter?.id ?? '', act)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused).toHaveLength(49);
  for (const { body } of refused) {
    expect(body).toMatchObject({
      code: 'desk.already-decided',
      facts: { by: expect.any(String), at: expect.stringMatching(/\+08:00$/) },
    });
  }
});
