import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { checkout } from '@duban/local/home';
import { type Actor } from '../actor.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let office: Actor;
const text = readFileSync(join(checkout, 'plans/sample-plan.txt'), 'utf8');
const bytes = (buffer: Buffer): ArrayBuffer => new Uint8Array(buffer).buffer;

beforeAll(async () => {
  stage = await Stage.open('plan-files');
  office = await stage.as('supervision-office');
}, 120_000);
afterAll(() => stage.close());

it('the demo’s plan is there: 17 items, 29 responsible units, 116 task-unit pairs, its tasks stand at sign', async () => {
  const { items } = await office.get('/api/plans');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    status: 'approved',
    counts: { items: 17, tasks: 14, safeguards: 3, units: 29, leads: 8, pairs: 116 },
  });
  await stage.settled();
  expect((await office.get('/api/board')).counters).toMatchObject({ open: 17, waitingToSign: 116 });
  const { items: lines } = await office.get('/api/matters?limit=200');
  expect(lines.map((line: { open: { step: string }[] }) => new Set(line.open.map(({ step }) => step)))).toEqual(
    Array(17).fill(new Set(['sign'])),
  );
});

it('the same plan again has no difference and changes nothing', async () => {
  const { body } = await office.upload('/api/plans/preview', 'plan.txt', text);
  expect(body.diff).toEqual({ added: [], removed: [], changed: [], unchanged: 17 });
  expect(body.whyNot).toEqual([]);
  expect(await office.post('/api/plans', { draft: body.draft })).toMatchObject({ unchanged: true });
  expect((await office.get('/api/plans')).items).toHaveLength(1);
});

it('a changed version shows its difference before anything is published', async () => {
  const changed = text.replace('1．落实外商投资市场准入政策', '1．落实外商投资准入管理');
  const { body } = await office.upload('/api/plans/preview', 'plan.txt', changed);
  expect(body.diff).toMatchObject({ added: ['T1'], removed: ['T1'], unchanged: 16 });
});

it('reads GB18030 as well as UTF-8', async () => {
  const { body } = await office.upload('/api/plans/preview', 'plan.txt', bytes(iconv.encode(text, 'gb18030')));
  expect(body.counts).toMatchObject({ items: 17, units: 29, pairs: 116 });
});

it.each([
  ['empty', Buffer.alloc(0), 400],
  ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0]), 400],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 400],
  ['no plan at all', Buffer.from('只有一句话，没有任何任务。'), 400],
  ['more than 10 MB', Buffer.from('长'.repeat(4_000_000)), 413],
  ['a broken docx', Buffer.from('504b0304aabbccdd', 'hex'), 400],
])('%s: a clear answer, nothing half done', async (name, content, status) => {
  const answer = await office.upload(
    '/api/plans/preview',
    name === 'a broken docx' ? 'plan.docx' : 'plan.txt',
    bytes(content),
  );
  expect(answer.status).toBe(status);
  expect(answer.body.fields[0]).toMatchObject({ field: 'file', problem: expect.stringMatching(/.{5,}/) });
  expect((await office.get('/api/plans')).items).toHaveLength(1);
});

it('names every reason against publishing a draft that is not ready', async () => {
  const { body } = await office.upload(
    '/api/plans/preview',
    'plan.txt',
    '样例方案（2023年）\n一、重点任务\n1．甲事项。办理。（责任单位：区无此局、区教委）\n2．乙事项。办理。（责任单位：区教委按职责分工负责）\n',
  );
  const answer = await office.call('POST', '/api/plans', { draft: body.draft }, { 'idempotency-key': 'not-ready' });
  expect(answer.status).toBe(409);
  expect(answer.body.facts).toMatchObject({
    'plan.unit-unknown': ['T1'],
    'plan.no-lead': expect.arrayContaining(['T2']),
    'plan.no-due': ['T1', 'T2'],
  });
});
