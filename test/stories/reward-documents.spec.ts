import { createHash } from 'node:crypto';
import { convertToHtml } from 'mammoth';
import { type DocumentView, type Verification } from '@duban/contracts/http/documents';
import { deskId } from '@duban/domain/desk/desk';
import { pdfWords } from '@duban/papers/pdf-words.sample';
import { type Actor, refusalOf } from '../actor.ts';
import { closed, laid } from '../play.ts';
import {
  confirmed,
  decideAll,
  type Firm,
  firm,
  paper,
  programme,
  reviewed,
  secondOfficer,
  submitted,
  Treasury,
} from '../reward-play.ts';
import { Stage } from '../stage.ts';

const ACCOUNT = '6222020200112233445';
const PUBLIC_URL = 'https://duban.example';

let stage: Stage;
let applicant: Firm;
let window: string;
const treasury = new Treasury();

beforeAll(async () => {
  stage = await Stage.open('reward-documents', { env: { ...(await treasury.start()), DUBAN_PUBLIC_URL: PUBLIC_URL } });
  applicant = await firm(stage, { bankAccount: ACCOUNT });
  window = await programme(stage);
  const finance = await stage.as('finance-officer', 'FINANCE');
  await finance.post('/api/budgets', { policy: 'fdi-award', year: 2023, totalYuan: '500000.00', reason: '年度预算' });
});

afterAll(async () => {
  await stage?.close();
  await treasury.stop();
});

const mine = (id: string): Promise<DocumentView[]> => applicant.agent.get(`/api/my/applications/${id}/documents`);

/** Without a cookie. */
const asked = async (path: string): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${stage.url}${path}`);
  return { status: response.status, body: await response.json() };
};

const bytesOf = async (by: Actor, path: string): Promise<{ bytes: Buffer; headers: Headers }> => {
  const response = await by.fetch(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return { bytes: Buffer.from(await response.arrayBuffer()), headers: response.headers };
};

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const count = async (what: string, values: unknown[]): Promise<number> =>
  (await stage.pool.query<{ n: number }>(`select count(*)::int as n from ${what}`, values)).rows[0]?.n ?? -1;

const decide = async (matter: string, step: string, by: Actor, act: object): Promise<void> => {
  const [desk] = await laid(stage, matter, step);
  await by.act(matter, { ...act, desk: deskId(matter, desk?.no ?? 0) } as never);
};

/** Sent back for a supplement, accepted, reviewed; stands in its publicity. */
async function published(usd: string): Promise<{ id: string; no: string }> {
  const { id, no } = await submitted(stage, applicant, window, usd);
  const items = [
    { slot: 'verification', what: '验资报告缺第3页' },
    { slot: 'form', what: `申请表账户${ACCOUNT}与登记不一致` },
  ];
  await decideAll(stage, id, 'accept-review', { type: 'ask-supplement', items, words: '请一次补齐' });
  const [own] = await laid(stage, id, 'supplement');
  const materials = [await paper(applicant.agent, 'verification'), await paper(applicant.agent, 'form')];
  const act = { type: 'supplement', desk: deskId(id, own?.no ?? 0), materials };
  await applicant.agent.post(`/api/my/applications/${id}/acts`, act);
  await reviewed(stage, id);
  await laid(stage, id, 'publicity');
  return { id, no };
}

async function paidOut(id: string): Promise<void> {
  await stage.pass({ workingDays: 6 });
  const leader = await stage.as('leader-in-charge');
  await decide(id, 'government-approval', leader, { type: 'approve', number: '第12次常务会议纪要' });
  await decide(id, 'disburse', await confirmed(stage, 'finance.payer'), { type: 'order' });
  await decide(id, 'pay-check', await confirmed(stage, 'finance.checker'), { type: 'confirm' });
  await laid(stage, id, 'watch-first-year');
}

it('leaves a document at every turn; each is numbered, downloads as PDF and docx, and is proved by its code', async () => {
  const { id, no } = await published('2500000.00');

  const running = (await asked('/api/publicity')).body as Record<string, unknown>[];
  const line = running.find(({ yuan }) => yuan === '50000.00');
  expect(line).toMatchObject({ number: expect.stringMatching(/^长奖示〔\d{4}〕\d+号$/), year: 2023 });
  expect(Object.keys(line ?? {}).sort()).toEqual(['enterprise', 'from', 'number', 'project', 'until', 'year', 'yuan']);

  await paidOut(id);
  const documents = await mine(id);
  expect(documents.map(({ kind }) => kind)).toEqual([
    'receipt', 'supplement-notice', 'acceptance', 'publicity-table', 'decision', 'payment-slip',
  ]); // prettier-ignore
  expect(new Set(documents.map(({ number }) => number)).size).toBe(documents.length);
  expect((await asked('/api/publicity')).body).toEqual([]);
  const commerce = await stage.as('officer', 'COMMERCE');
  expect(await commerce.get(`/api/matters/${id}/documents`)).toEqual(documents);

  for (const document of documents) {
    const { kind, number, code, contentSha256, address } = document;
    expect(address).toBe(`${PUBLIC_URL}/verify/${code}`);
    const known = await asked(`/api/verification/${code}`);
    const proved = known.body as Verification;
    expect(proved).toMatchObject({ kind, number, contentSha256, supersededAt: null });
    expect((await fetch(`${stage.url}/verify/${code}`)).headers.get('content-type')).toContain('text/html');
    expect(proved.enterprise).toMatch(/^样例\*{3}业\d$/);

    const path = `/api/my/applications/${id}/documents/${document.id}`;
    const pdf = await bytesOf(applicant.agent, path);
    expect(sha256(pdf.bytes)).toBe(proved.pdfSha256);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toMatch(/^attachment; .*\.pdf/);
    expect(pdf.headers.get('content-security-policy')).toContain('sandbox');
    const words = pdfWords(pdf.bytes).replaceAll(' ', '');
    for (const part of [number, code, contentSha256]) expect(words).toContain(part);
    const staffs = await bytesOf(commerce, `/api/matters/${id}/documents/${document.id}`);
    expect(staffs.bytes.equals(pdf.bytes)).toBe(true);

    const docx = await bytesOf(applicant.agent, `${path}?format=docx`);
    const { value } = await convertToHtml({ buffer: docx.bytes });
    expect(value).toContain(number);
    for (const text of [words, value, JSON.stringify(known.body), JSON.stringify(document)])
      expect(text.replaceAll(/\D/g, ' ')).not.toContain(ACCOUNT.slice(0, 12));
    expect(await count(`entry where act = 'download-document' and object = $1`, [document.id])).toBe(3);
  }
  const receipt = (await bytesOf(applicant.agent, `/api/my/applications/${id}/documents/${documents[0]?.id}`)).bytes;
  expect(pdfWords(receipt).replaceAll(' ', '')).toContain(no);
  expect(await count('issued_document where content::text like $1', [`%${ACCOUNT}%`])).toBe(0);
});

it('hides an application’s documents from other enterprises and tells nothing about a code that is not one', async () => {
  const { id } = await submitted(stage, applicant, window, '3000000.00');
  const [document] = await mine(id);
  const other = await firm(stage);
  for (const path of [`documents`, `documents/${document?.id}`])
    expect(refusalOf(await other.agent.call('GET', `/api/my/applications/${id}/${path}`))).toBe('404 not-found');
  const admin = await stage.as('system-admin');
  expect((await admin.call('GET', `/api/matters/${id}/documents`)).status).toBe(403);
  const outsider = await stage.as('officer', 'INVEST_PROMO');
  expect((await outsider.call('GET', `/api/matters/${id}/documents/${document?.id}`)).status).toBe(404);
  expect((await asked(`/api/matters/${id}/documents`)).status).toBe(401);

  const code = document?.code ?? '';
  const tampered = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
  for (const wrong of [tampered, code.toUpperCase().replace(/\d/g, 'Z'), document?.id ?? '', 'x', `${code}0`])
    expect((await asked(`/api/verification/${wrong}`)).status).toBe(404);
  const { body } = await asked(`/api/verification/${code}`);
  const fields = [
    'contentSha256',
    'enterprise',
    'issuedOn',
    'kind',
    'number',
    'pdfSha256',
    'supersededAt',
    'title',
    'unit',
  ];
  expect(Object.keys(body as object).sort()).toEqual(fields);
  const wrongFormat = await applicant.agent.call(
    'GET',
    `/api/my/applications/${id}/documents/${document?.id}?format=exe`,
  );
  expect(refusalOf(wrongFormat)).toBe('400 request.invalid');
});

it('a table published anew takes the place of the earlier one, which still answers and says so', async () => {
  const { id } = await submitted(stage, applicant, window, '4000000.00');
  await reviewed(stage, id);
  await laid(stage, id, 'publicity');
  const commerce = await stage.as('officer', 'COMMERCE');
  await commerce.act(id, { type: 'object', objector: '某某公司', words: '金额有误', evidence: [] } as never);
  await decide(id, 'objection-check', await secondOfficer(stage), { type: 'republish', words: '更正' });
  await stage.until('the second table is issued', async () => (await tables(id)).length === 2);
  const [first, second] = await tables(id);
  expect([first?.supersededAt, second?.supersededAt]).toEqual([second?.issuedAt, null]);
  expect((await asked(`/api/verification/${first?.code}`)).body).toMatchObject({ supersededAt: second?.issuedAt });
  const running = (await asked('/api/publicity')).body as { number: string }[];
  expect(running.map(({ number }) => number)).toContain(second?.number);
  expect(running.map(({ number }) => number)).not.toContain(first?.number);
  expect(JSON.stringify(await bytesText(second))).not.toContain('某某公司');
});

it('is printed once, however many ask for it first; a content that was changed past the record is given to nobody', async () => {
  const { id } = await submitted(stage, applicant, window, '6000000.00');
  const [document] = await mine(id);
  const path = `/api/my/applications/${id}/documents/${document?.id}`;
  const all = await Promise.all(Array.from({ length: 6 }, () => bytesOf(applicant.agent, path)));
  expect(new Set(all.map(({ bytes }) => sha256(bytes))).size).toBe(1);
  expect(await count('issued_pdf where document_id = $1', [document?.id])).toBe(1);
  await stage.pool.query('alter table issued_document disable trigger all');
  await stage.pool.query(`update issued_document set content = content || '{"signedBy": "某单位"}' where id = $1`, [
    document?.id,
  ]);
  await stage.pool.query('alter table issued_document enable trigger all');
  expect((await applicant.agent.fetch(`${path}?format=docx`)).status).toBe(500);
  expect((await asked(`/api/verification/${document?.code}`)).status).toBe(500);
  expect(sha256((await bytesOf(applicant.agent, path)).bytes)).toBe(sha256(all[0]?.bytes ?? Buffer.alloc(0)));
});

it('an application that is not accepted ends with the reason on paper; what was issued can not be changed', async () => {
  const { id } = await submitted(stage, applicant, window, '5000000.00');
  await decideAll(stage, id, 'accept-review', { type: 'not-accept', words: '不属于本批申报范围' });
  await closed(stage, id);
  const [receipt, refusal] = await mine(id);
  expect([receipt?.kind, refusal?.kind]).toEqual(['receipt', 'non-acceptance']);
  for (const part of ['不属于本批申报范围', '行政复议', '行政诉讼'])
    expect(await bytesText(refusal, id)).toContain(part);
  for (const change of ['update issued_document set number = number', 'delete from issued_pdf'])
    await expect(stage.pool.query(change)).rejects.toThrow(/append-only/);
});

const tables = async (id: string): Promise<DocumentView[]> =>
  (await mine(id)).filter(({ kind }) => kind === 'publicity-table');

async function bytesText(document: DocumentView | undefined, id?: string): Promise<string> {
  const found = await stage.pool.query<{ id: string }>('select matter_id as id from issued_document where id = $1', [
    document?.id,
  ]);
  const matter = id ?? found.rows[0]?.id;
  const { bytes } = await bytesOf(applicant.agent, `/api/my/applications/${matter}/documents/${document?.id}`);
  return pdfWords(bytes).replaceAll(' ', '');
}
