import { once } from 'node:events';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { attachFiles } from '@duban/database/file/attach-files';
import { inTransaction } from '@duban/database/transaction';
import { EICAR, OWN_SIGNATURE } from '@duban/files/scan/signature-check';
import { Pool } from 'pg';
import { type Actor } from '../actor.ts';
import { corpus, type Hostile } from '../files/corpus.ts';
import { formHeaders, formOf, upload } from '../files/form.ts';
import { goodFiles, goodPdf, jpegOf } from '../files/good-files.ts';
import { StubClamd } from '../files/stub-clamd.ts';
import { closedPaper, bodyOf } from '../complaint-play.ts';
import { laid } from '../play.ts';
import { paper, programme } from '../reward-play.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let clamd: StubClamd;
let agent: Actor;

beforeAll(async () => {
  clamd = await StubClamd.open();
  stage = await Stage.open('files', { env: { DUBAN_CLAMD: `127.0.0.1:${clamd.port}` } });
  agent = await stage.as('enterprise-agent');
}, 120_000);
beforeEach(() => (clamd.mood = 'honest'));
afterAll(async () => {
  await stage.close();
  await clamd.close();
  rmSync(stage.files, { recursive: true, force: true });
});

/** What lies in a folder of the room, folders left out. */
const lying = (folder: 'incoming' | 'kept'): string[] =>
  existsSync(join(stage.files, folder))
    ? readdirSync(join(stage.files, folder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => name)
    : []; // prettier-ignore
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const placeOf = (hash: string): string => join(stage.files, 'kept', hash.slice(0, 2), hash);
const count = async (sql: string, values: unknown[] = []): Promise<number> =>
  Number((await stage.pool.query<{ n: string }>(`select count(*) as n from ${sql}`, values)).rows[0]?.n);
const content = (actor: Actor, id: string) => actor.fetch(`/api/files/${id}/content`);
const becomes = (id: string, state: string) =>
  stage.until(`${id} is ${state}`, async () => (await agent.get(`/api/files/${id}`)).state === state);
/** A file nobody uploaded before. */
const fresh = (more: string | Buffer = '') =>
  jpegOf(10, 10, [[0xfe, Buffer.concat([randomBytes(12), Buffer.from(more as string)])]]);

it('what programs write is taken, found clean, and comes back as it went in, to be saved and not to be shown', async () => {
  for (const [name, bytes] of await goodFiles()) {
    const { status, body } = await upload(agent, name, bytes);
    expect([name, status, body.code]).toEqual([name, 201, undefined]);
    expect(body).toMatchObject({ name, size: bytes.length, sha256: hashOf(bytes), state: 'clean', scannedBy: 'clamd' });
    const response = await content(agent, body.id);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': body.mediaType,
      'content-length': String(bytes.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/^attachment; filename="[\w. ()-]+"; filename\*=UTF-8''[\w.%~-]+$/),
    });
    expect(await count(`entry where act = 'upload-file' and object = $1`, [body.id])).toBe(1);
    expect(await count(`entry where act = 'download-file' and object = $1`, [body.id])).toBe(1);
  }
});

it('every hostile upload is refused with a reason, leaves nothing on disk and one entry', async () => {
  const hostile = await corpus();
  expect(hostile.length).toBeGreaterThanOrEqual(200);
  const before = { kept: lying('kept').length, files: await count('file'), refused: await count(`entry where act = 'upload-file' and result = 'refused'`) }; // prettier-ignore
  const wrong: unknown[] = [];
  const one = async ({ title, name, bytes, codes }: Hostile): Promise<void> => {
    const { status, body } = await upload(agent, name, bytes);
    if (status < 400 || status >= 500 || !(codes as readonly string[]).includes(body.code))
      wrong.push([title, status, body.code]);
  };
  const rest = hostile[Symbol.iterator]();
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (const each of rest) await one(each);
  })); // prettier-ignore
  expect(wrong).toEqual([]);
  expect(lying('incoming')).toEqual([]);
  expect(lying('kept')).toHaveLength(before.kept);
  expect(await count('file')).toBe(before.files);
  expect(await count(`entry where act = 'upload-file' and result = 'refused'`)).toBe(before.refused + hostile.length);
  process.stdout.write(`${hostile.length} hostile uploads, none taken\n`);
}, 60_000);

it('a name cannot end a header, of the form or of the answer', async () => {
  const bytes = fresh();
  const heads = [
    'form-data; name="file"; filename="a\u0000.jpg"',
    'form-data; name="file"; filename="..\\\\..\\\\a.jpg"',
    'form-data; name="file"; filename="/etc/a.jpg"',
    `form-data; name="file"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20sid%3Dx.jpg`,
    `form-data; name="file"; filename*=UTF-8''a%0AX%3A%20y.jpg`,
    'form-data; name="file"; filename="a\\"; x=\\"b.jpg"',
    'form-data; name="file"; filename="a\rX: y.jpg"',
    `form-data; name="file"; filename*=UTF-8''%FF%FE.jpg`,
    'form-data; name="file"',
    'form-data; name="other"; filename="a.jpg"',
    'form-data; name="__proto__"; filename="a.jpg"',
  ];
  for (const head of heads) {
    const { status, body } = await upload(agent, '', bytes, { head });
    expect([head, status >= 400 && status < 500, typeof body.code]).toEqual([head, true, 'string']);
  }
  const { body } = await upload(agent, "报告';%0d%0a, (最终)=！.jpg", bytes);
  const response = await content(agent, body.id);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="____%0d%0a_ (__)__.jpg"; filename*=UTF-8''${encodeURIComponent("报告';%0d%0a, (最终)=！.jpg").replace(/['()]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`.replace(
      '____%0d%0a_',
      '_____0d_0a_',
    ),
  );
});

it('the same again under its key is the same answer; other bytes under it are not taken; without a key nothing is', async () => {
  const [key, bytes, fields] = [randomUUID(), fresh(), { slot: 'licence' }];
  const first = await upload(agent, '执照.jpg', bytes, { key, fields });
  const again = await Promise.all(Array.from({ length: 5 }, () => upload(agent, '执照.jpg', bytes, { key, fields })));
  for (const answer of again) expect(answer).toEqual(first);
  expect(first.body.slot).toBe('licence');
  expect(await count('file where sha256 = $1', [hashOf(bytes)])).toBe(1);
  const other = await upload(agent, '执照.jpg', fresh(), { key, fields });
  expect([other.status, other.body.code]).toEqual([422, 'idempotency.other-body']);
  const { 'idempotency-key': _key, ...headers } = formHeaders(agent);
  const without = await fetch(`${agent.url}/api/files`, {
    method: 'POST',
    headers,
    body: new Uint8Array(formOf('a.jpg', bytes)),
  });
  expect(without.status).toBe(400);
  expect(lying('incoming')).toEqual([]);
});

it.each([
  ['two files', (form: string) => form.replace('--b-0123456789--', '--b-0123456789\r\nContent-Disposition: form-data; name="file"; filename="b.jpg"\r\n\r\nx\r\n--b-0123456789--'), [400, 413]],
  ['an unknown field', (form: string) => `--b-0123456789\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n${form}`, [400]],
  ['a draft that is none', (form: string) => `--b-0123456789\r\nContent-Disposition: form-data; name="draft"\r\n\r\n1\r\n${form}`, [400]],
  ['a field of 1 MB', (form: string) => `--b-0123456789\r\nContent-Disposition: form-data; name="slot"\r\n\r\n${'a'.repeat(1_000_000)}\r\n${form}`, [400]],
  ['5,000 fields', (form: string) => `${Array.from({ length: 5000 }, () => '--b-0123456789\r\nContent-Disposition: form-data; name="slot"\r\n\r\na\r\n').join('')}${form}`, [400, 413]],
  ['no end', (form: string) => form.slice(0, -20), [400]],
  ['no form', () => 'hello', [400]],
  ['nothing', () => '', [400]],
])('a form with %s is refused at once', async (_title, change, statuses) => {
  const body = change(formOf('a.jpg', Buffer.from('x')).toString('latin1'));
  const began = performance.now();
  const response = await fetch(`${agent.url}/api/files`, { method: 'POST', headers: formHeaders(agent), body });
  expect(statuses).toContain(response.status);
  expect(((await response.json()) as { code: string }).code).toMatch(/^(request|file)\./);
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(lying('incoming')).toEqual([]);
}); // prettier-ignore

/** Streams so many MB at the gateway in pieces of 1 MB, as long as it listens; gives the answer and what went out. */
async function pour(megabytes: number): Promise<{ status: number; code: string; sent: number }> {
  const sending = request(`${agent.url}/api/files`, { method: 'POST', headers: formHeaders(agent) });
  let [sent, isOver] = [0, false];
  const answered = new Promise<{ status: number; code: string }>((done, failed) => {
    sending.on('response', (response) => {
      isOver = true;
      let text = '';
      response
        .on('data', (chunk) => (text += chunk))
        .on('end', () => done({ status: response.statusCode ?? 0, code: JSON.parse(text).code }));
    });
    sending.on('error', (error) => (isOver ? undefined : failed(error)));
  });
  sending.write(formOf('a.pdf', goodPdf()).subarray(0, -40));
  for (; sent < megabytes && !isOver; sent += 1) {
    if (!sending.write(Buffer.alloc(1024 * 1024, 0x20)))
      await Promise.race([once(sending, 'drain').catch(() => undefined), answered]);
  }
  sending.on('error', () => undefined).end();
  return { ...(await answered), sent };
}

const memory = (): number => {
  const status = readFileSync(`/proc/${stage.children.get('gateway')?.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
};

it('100 MB in a stream are cut at the limit, and the gateway does not grow by them', async () => {
  await pour(30);
  const before = memory();
  let most = before;
  const watching = setInterval(() => (most = Math.max(most, memory())), 5);
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => pour(100))).finally(() => clearInterval(watching));
  for (const { status, code } of outcomes) expect([status, code]).toEqual([413, 'file.too-large']);
  process.stdout.write(`4 × 100 MB: ${outcomes.map(({ sent }) => sent).join(', ')} MB taken off the client, gateway ${before.toFixed(0)} → ${most.toFixed(0)} MB\n`); // prettier-ignore
  expect(most - before).toBeLessThan(60);
  expect(lying('incoming')).toEqual([]);
});

it('a file of exactly 20 MB is not too large, one byte more is', async () => {
  const [limit, base] = [20 * 1024 * 1024, goodPdf()];
  const padded = (size: number) =>
    Buffer.concat([base.subarray(0, 15), Buffer.alloc(size - base.length, '%'), base.subarray(15)]);
  const [fits, over] = [await upload(agent, 'a.pdf', padded(limit)), await upload(agent, 'a.pdf', padded(limit + 1))];
  // Its table of contents no longer stands where it should, which is told only of files that are not too large.
  expect([fits.body.code, over.body.code, over.status]).toEqual(['file.damaged', 'file.too-large', 413]);
});

it('whoever may not have a file is told that there is none, by every route; administrators have no business here', async () => {
  const { body } = await upload(agent, '申请表.pdf', goodPdf());
  const nobody = await agent.call('GET', `/api/files/${randomUUID()}`);
  const strangers = await Promise.all([stage.as('officer', 'COMMERCE'), stage.as('supervision-office'), stage.as('finance-officer'), stage.as('unit-leader')]);
  for (const stranger of strangers) {
    for (const path of [`/api/files/${body.id}`, `/api/files/${body.id}/content`, '/api/files/x', `/api/files/${body.sha256}`]) {
      const answer = await stranger.call('GET', path);
      expect([answer.status, { ...answer.body, trace: '' }]).toEqual([404, { ...nobody.body, trace: '' }]);
    }
  }
  for (const role of ['system-admin', 'security-admin', 'audit-admin', 'operator']) {
    const admin = await stage.as(role);
    expect((await upload(admin, 'a.pdf', goodPdf())).status).toBe(403);
    for (const path of [`/api/files/${body.id}`, `/api/files/${body.id}/content`]) expect((await admin.call('GET', path)).status).toBe(403);
  }
  expect(await count(`entry where act = 'download-file' and object = $1`, [body.id])).toBe(0);
}); // prettier-ignore

it('a file of a matter is read by whoever sees the matter, and by nobody else', async () => {
  const office = await stage.as('supervision-office');
  const { items } = await office.get('/api/matters?limit=200');
  const { id: matterId } = items.find((item: { no: string }) => item.no === 'T10');
  await laid(stage, matterId, 'sign');
  const { body } = await upload(agent, '材料.pdf', goodPdf());
  const app = new Pool({ connectionString: stage.database.appUrl, max: 2 });
  const attach = (ids: string[], owner = agent.person.unit ?? agent.person.id) => inTransaction(app, (client) => attachFiles(client, { ids, owner, matterId }));
  expect(await attach([body.id], 'FINANCE')).toMatchObject({ code: 'file.unknown' });
  expect(await attach([randomUUID()])).toMatchObject({ code: 'file.unknown' });
  expect(await attach([body.id])).toBeUndefined();
  expect(await attach([body.id])).toBeUndefined();
  await expect(app.query(`update file set name = 'x' where id = $1`, [body.id])).rejects.toThrow(/permission denied/);
  await app.end();
  expect((await agent.get(`/api/files/${body.id}`)).matter).toBe(matterId);
  const matter = await office.matter(matterId);
  const seers = await Promise.all([office, stage.as('officer', matter.leads[0]), stage.as('leader-in-charge')]);
  for (const seer of seers) expect((await content(seer, body.id)).status).toBe(200);
  const blind = await stage.as('officer', ['WATER', 'CUSTOMS_FL'].find((unit) => !matter.desks.some(({ party }) => party === unit)));
  expect((await content(blind, body.id)).status).toBe(404);
}); // prettier-ignore

it('50 files a draft, 500 MB a draft, 2 GB a day: 60 uploads at once are 50', async () => {
  const fields = { draft: randomUUID() };
  const answers = await Promise.all(Array.from({ length: 60 }, () => again503(() => upload(agent, 'a.jpg', fresh(), { fields }))));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(answers.filter(({ body }) => body.code === 'file.too-many')).toHaveLength(10);
  expect(await count('file where draft_id = $1', [fields.draft])).toBe(50);
  // Another owner who names the same draft fills nothing of it.
  expect((await upload(await stage.as('officer', 'WATER'), 'a.jpg', fresh(), { fields })).status).toBe(201);

  const large = { draft: randomUUID() };
  const store = (draft: string, size: number) =>
    stage.pool.query(
      `insert into file (id, owner, uploaded_by, name, size, sha256, media_type, state, at, stored_at, draft_id)
       values (gen_random_uuid(), $1, $2, 'a.pdf', $3, $4, 'application/pdf', 'clean', now(), clock_timestamp(), $5)`,
      [agent.person.unit ?? agent.person.id, agent.person.id, size, 'f'.repeat(64), draft],
    );
  await store(large.draft, 500 * 1024 * 1024 - 10);
  expect((await upload(agent, 'a.jpg', fresh(), { fields: large })).body.code).toBe('file.too-much');
  const { rows } = await stage.pool.query<{ sum: string }>('select sum(size) from file where owner = $1', [agent.person.unit ?? agent.person.id]);
  const one = fresh();
  await store(randomUUID(), 2048 * 1024 * 1024 - Number(rows[0]?.sum) - one.length * 3);
  const race = await Promise.all(Array.from({ length: 8 }, () => again503(() => upload(agent, 'a.jpg', fresh()))));
  expect(race.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(race.filter(({ body }) => body.code === 'file.day-full')).toHaveLength(5);
  expect(lying('incoming')).toEqual([]);
  await stage.pool.query(`delete from file where sha256 = $1`, ['f'.repeat(64)]);
}); // prettier-ignore

/** More at once than a gateway takes: asked again, as a client would. */
async function again503<T extends { status: number }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer.status !== 503) return answer;
    await new Promise((done) => setTimeout(done, 50));
  }
}

it('malware is refused at once, and every file of the same bytes with it', async () => {
  for (const signature of [EICAR, OWN_SIGNATURE]) {
    const bytes = fresh(signature);
    clamd.mood = 'silent';
    const before = await upload(agent, 'a.jpg', bytes);
    expect([before.status, before.body.state]).toEqual([201, 'quarantined']);
    clamd.mood = 'honest';
    const { status, body } = await upload(agent, 'b.jpg', bytes);
    expect([status, body.code]).toEqual([409, 'file.malware']);
    expect(await agent.get(`/api/files/${before.body.id}`)).toMatchObject({ state: 'refused', why: 'file.malware' });
    const served = await content(agent, before.body.id);
    expect([served.status, ((await served.json()) as { code: string }).code]).toEqual([409, 'file.malware']);
    expect(existsSync(placeOf(hashOf(bytes)))).toBe(false);
    expect(await count(`entry where act = 'refuse-file' and object = $1`, [before.body.id])).toBe(1);
  }
});

it.each(['silent', 'cuts', 'garbage', 'error', 'says OK to all', 'answers too early'] as const)(
  'while the scanner is «%s» nothing is served; afterwards the worker finds clean what is clean and refuses the rest',
  async (mood) => {
    clamd.mood = mood;
    // What was found out about the scanner before is forgotten with the first failure.
    if (mood === 'says OK to all') {
      clamd.mood = 'cuts';
      await upload(agent, 'a.jpg', fresh());
      clamd.mood = mood;
    }
    const [good, bad] = await Promise.all([
      upload(agent, 'a.jpg', fresh()),
      upload(agent, 'b.jpg', fresh(OWN_SIGNATURE)),
    ]);
    for (const { status, body } of [good, bad]) {
      expect([status, body.state]).toEqual([201, 'quarantined']);
      const served = await content(agent, body.id);
      expect([served.status, ((await served.json()) as { code: string }).code]).toEqual([409, 'file.not-clean-yet']);
    }
    clamd.mood = 'honest';
    await Promise.all([becomes(good.body.id, 'clean'), becomes(bad.body.id, 'refused')]);
    expect((await content(agent, good.body.id)).status).toBe(200);
    expect((await content(agent, bad.body.id)).status).toBe(409);
  },
  60_000,
);

it('bytes that were changed or removed on disk are not served', async () => {
  const bytes = fresh();
  const { body } = await upload(agent, 'a.jpg', bytes);
  appendFileSync(placeOf(body.sha256), 'x');
  const changed = await content(agent, body.id);
  expect([changed.status, ((await changed.json()) as { code: string }).code]).toEqual([409, 'file.lost']);
  rmSync(placeOf(body.sha256));
  expect((await content(agent, body.id)).status).toBe(409);
});

it('kill -9 in the middle of an upload leaves nothing that could be read, and its rest is cleared away', async () => {
  const [rows, kept] = [await count('file'), lying('kept').length];
  const form = formOf('a.jpg', Buffer.concat([fresh(), Buffer.alloc(3_000_000)]));
  const sending = request(`${agent.url}/api/files`, { method: 'POST', headers: { ...formHeaders(agent), 'content-length': form.length } });
  sending.on('error', () => undefined);
  sending.write(form.subarray(0, 2_000_000));
  await stage.until('bytes have arrived', async () => lying('incoming').length === 1);
  await stage.kill('gateway');
  const [half = ''] = lying('incoming');
  await stage.startGateway();
  expect([await count('file'), lying('kept').length]).toEqual([rows, kept]);

  const { body: orphan } = await upload(agent, 'a.jpg', fresh());
  const { body: drafted } = await upload(agent, 'a.jpg', fresh(), { fields: { draft: randomUUID() } });
  const nobodys = hashOf(randomBytes(8));
  mkdirSync(join(placeOf(nobodys), '..'), { recursive: true });
  writeFileSync(placeOf(nobodys), 'x');
  const aged = (path: string) => utimesSync(path, Date.now() / 1000 - 90_000, Date.now() / 1000 - 90_000);
  [join(stage.files, 'incoming', half), placeOf(drafted.sha256), placeOf(nobodys)].forEach(aged);
  await stage.pool.query(`update file set stored_at = stored_at - interval '25 hours' where id = any($1)`, [[orphan.id, drafted.id]]);
  await stage.kill('worker-0', 'SIGTERM');
  stage.startWorker('worker-0');
  await stage.until('the rest is cleared away', async () => !lying('incoming').includes(half) && !lying('kept').includes(nobodys));
  expect((await agent.call('GET', `/api/files/${orphan.id}`)).status).toBe(404);
  expect(existsSync(placeOf(orphan.sha256))).toBe(false);
  expect((await content(agent, drafted.id)).status).toBe(200);
}); // prettier-ignore

it('a paper that a saved draft names is kept with it, though it was uploaded by itself', async () => {
  const heldBy = async (file: string) =>
    (await stage.pool.query('select draft_id from file where id = $1', [file])).rows[0].draft_id;
  const save = async (drafts: string, begun: object, body: object) => {
    const { id, version } = await agent.post(`/api/my/${drafts}`, begun);
    expect((await agent.call('PATCH', `/api/my/${drafts}/${id}`, { version, body })).status).toBe(200);
    return id;
  };
  const [material, closed] = [await paper(agent, 'form'), await closedPaper(agent)];
  expect([await heldBy(material.file), await heldBy(closed)]).toEqual([null, null]);
  const reward = await save('drafts', { programme: await programme(stage) }, { materials: [material] });
  const complaint = await save('complaint-drafts', {}, bodyOf('甲', { files: [closed] }));
  expect([await heldBy(material.file), await heldBy(closed)]).toEqual([reward, complaint]);
});
