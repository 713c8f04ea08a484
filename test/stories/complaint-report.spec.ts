import { createHash, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { canonicalJson } from '@duban/domain/reward/canonical-json';
import { type Actor, refusalOf } from '../actor.ts';
import { bodyOf, closedAs, closedPaper, complainantAct, complained, complaintAct, decideComplaint, laidDesks, service } from '../complaint-play.ts'; // prettier-ignore
import { type Firm, firm } from '../reward-play.ts';
import { Stage } from '../stage.ts';

/** Stands in every text of the complaints and of the advice. */
const MARK = 'zeisig4k9w';
const CENTRE = 'COMPLAINT_CENTER';
const PERIOD = '/api/complaint-reports?period=2023-03';
const ARCHIVE = '/api/complaint-archive?year=2023';

let stage: Stage;
let complainant: Firm;
let officer: Actor;
let leader: Actor;
/** Complaints of March 2023 by what becomes of them. */
const ids: Record<string, { id: string; no: string }> = {};

const idOf = (name: string): string => ids[name]?.id ?? '';

beforeAll(async () => {
  stage = await Stage.open('reports', { env: { DUBAN_FIELD_KEY: 'a field key of the tests, long enough to be one' } });
  complainant = await firm(stage);
  officer = await stage.as('complaint-officer', CENTRE);
  leader = await stage.as('unit-leader', CENTRE);
  await stage.pass({ to: '2023-03-06T09:00:00+08:00' });
  await complaintsOfMarch();
}, 240_000);

afterAll(() => stage?.close());

async function submitted(name: string, more: object = {}): Promise<string> {
  ids[name] = await complained(complainant.agent, bodyOf(MARK, more));
  return idOf(name);
}

async function accepted(name: string, more: object = {}): Promise<string> {
  const id = await submitted(name, more);
  await decideComplaint(stage, officer, id, 'decide-acceptance', { type: 'accept' });
  await laidDesks(stage, id, 'handle');
  return id;
}

async function ended(id: string, ground: string): Promise<void> {
  const complaint = { method: 'COORDINATION' };
  const proposal = { type: 'propose-termination', ground, complaint, words: MARK };
  await decideComplaint(stage, officer, id, 'handle', proposal);
  await decideComplaint(stage, leader, id, 'termination-approval', { type: 'approve' });
  await decideComplaint(stage, officer, id, 'notify', await service(stage, MARK));
  await laidDesks(stage, id, 'rating');
}

async function complaintsOfMarch(): Promise<void> {
  const agreed = await accepted('agreed', { files: [await closedPaper(complainant.agent, MARK)] });
  await ended(agreed, 'AGREED');
  await complainantAct(stage, complainant.agent, agreed, { type: 'rate', complaint: { stars: 5 } }, 'rating');
  await closedAs(stage, agreed, 'terminated');
  const refusal = { type: 'refuse', ground: 'NOT_FIE', words: MARK };
  await decideComplaint(stage, officer, await submitted('refused'), 'decide-acceptance', refusal);
  await closedAs(stage, idOf('refused'), 'refused');
  await accepted('handled');
  const withdrawal = { type: 'withdraw-complaint', words: MARK };
  await complainantAct(stage, complainant.agent, await submitted('withdrawn'), withdrawal);
  const extended = await accepted('extended', { topic: 'tax', complainee: 'WATER' });
  await complaintAct(officer, extended, { type: 'ask-extension', day: '2023-06-12', words: MARK });
  await decideComplaint(stage, leader, extended, 'extension', { type: 'grant' });
  const policy = { topic: 'tax', complainee: 'WATER', type: 2, suggestion: MARK };
  const elsewhere = { type: 'redirect', complaint: { agency: 'CITY_COMMERCE' }, words: MARK };
  await decideComplaint(stage, officer, await submitted('redirected', policy), 'decide-acceptance', elsewhere);
  await submitted('against the commission', { topic: 'promises', complainee: 'COMMERCE' });
  ids['by letter'] = await officer.post('/api/complaints', {
    ...{ channel: 'letter', receivedOn: '2023-02-20', body: bodyOf(MARK) },
  });
}

/** The figures of the two months, counted by hand in the tables while nothing has happened since. */
const RECOUNT = `with mine as (select * from complaint where handler = $1),
    decided as (select d.* from desk d join mine on mine.matter_id = d.matter_id where d.voided_at is null
      and (d.decided_at at time zone 'Asia/Shanghai')::date between '2023-03-01' and '2023-04-30')
  select
    (select count(*)::int from mine where received_on between '2023-03-01' and '2023-04-30') as received,
    (select count(*)::int from mine where received_on < '2023-03-01') as "enteredLate",
    (select count(*)::int from decided where verdict = 'accept') as accepted,
    (select count(*)::int from decided where verdict = 'grant') as extended,
    (select count(*)::int from decided where verdict = 'redirect') as redirected,
    (select count(*)::int from mine where ended = 'withdrawn') as withdrawn,
    (select jsonb_object_agg(code, many) from (select facts ->> 'ground' as code, count(*)::int as many from decided
      where verdict = 'refuse' group by 1) as r) as refused,
    (select jsonb_object_agg(ended, many) from (select ended, count(*)::int as many from mine
      where ended_on between '2023-03-01' and '2023-04-30' and ended = upper(ended) group by 1) as c) as closed,
    (select jsonb_object_agg(stars, many) from (select stars, count(*)::int as many from mine
      where stars is not null group by 1) as r) as rated,
    (select count(*)::int from mine where accepted_on is null and closed_on is null) as undecided,
    (select count(*)::int from mine where accepted_on is not null and ended is null) as "inProgress"`;

const exportsOf = async (object: string): Promise<number> => {
  const sql = `select count(*)::int as many from entry where act = 'export' and object = $1`;
  return (await stage.pool.query<{ many: number }>(sql, [object])).rows[0]?.many ?? 0;
};

it('a preview equals a recount by SQL, and reading it is an entry', async () => {
  const before = await exportsOf('complaint-report');
  const early = await officer.call('POST', '/api/complaint-reports', { period: '2023-03' }, { 'idempotency-key': 'e' });
  expect(refusalOf(early)).toBe('409 complaint.period-not-over');
  await stage.pass({ to: '2023-05-04T09:00:00+08:00' });
  const { report, filed, isOver } = await officer.get(PERIOD);
  expect([filed, isOver, report.due, report.cityDue]).toEqual([null, true, '2023-05-06', '2023-05-11']);
  const recount = (await stage.pool.query<object>(RECOUNT, [CENTRE])).rows[0];
  expect(report.figures).toEqual({ ...recount, reopened: 0, longPending: 0 });
  expect(report.figures).toMatchObject({
    ...{ received: 6, enteredLate: 1, accepted: 3, extended: 1, redirected: 1, withdrawn: 1 },
    ...{ refused: { NOT_FIE: 1 }, closed: { AGREED: 1 }, rated: { '5': 1 }, undecided: 1, inProgress: 2 },
  });
  expect(report.byUnit.map(({ of }: { of: string }) => of)).toEqual(['MKT_REG', 'WATER']);
  const ends = report.closed.map(({ no, how, code }: Record<string, string>) => [no, how, code]);
  expect(ends).toEqual(
    [
      [ids['agreed']?.no, 'terminated', 'AGREED'],
      [ids['refused']?.no, 'refused', 'NOT_FIE'],
      [ids['redirected']?.no, 'redirected', null],
      [ids['withdrawn']?.no, 'withdrawn', null],
    ].sort(),
  );
  expect(JSON.stringify(report)).not.toMatch(new RegExp(`${MARK}|${complainant.code}`));
  expect(await exportsOf('complaint-report')).toBe(before + 1);
  expect((await officer.call('GET', '/api/complaint-reports?period=2023-04')).status).toBe(400);
});

it('another handler reports its own only; nobody else reads or files anything', async () => {
  const special = await stage.as('complaint-officer', 'GOV_OFFICE_SUP');
  const { report } = await special.get(PERIOD);
  expect(report).toMatchObject({ handler: 'GOV_OFFICE_SUP', figures: { received: 1, undecided: 1, accepted: 0 } });
  expect(report.byUnit.map(({ of }: { of: string }) => of)).toEqual(['COMMERCE']);
  expect((await special.get(ARCHIVE)).complaints).toEqual([]);
  const others = [
    ...[await stage.as('officer', 'MKT_REG'), await stage.as('unit-leader', 'MKT_REG')],
    ...[await stage.as('officer', 'COMMERCE'), await stage.as('unit-leader', 'COMMERCE')],
    ...[await stage.as('supervision-office'), await stage.as('leader-in-charge'), await stage.as('audit-admin')],
    complainant.agent,
  ];
  const filing = { period: '2023-03', advice: 'x' };
  for (const other of others) {
    for (const path of [PERIOD, ARCHIVE]) expect([403, 404]).toContain((await other.call('GET', path)).status);
    const { status } = await other.call('POST', '/api/complaint-reports', filing, { 'idempotency-key': randomUUID() });
    expect([403, 404]).toContain(status);
  }
  for (const path of [PERIOD, ARCHIVE]) expect((await fetch(`${stage.url}${path}`)).status).toBe(401);
});

it('is filed once, by whoever comes first, and stays as it was although the complaints go on', async () => {
  const { report } = await officer.get(PERIOD);
  const filing = { period: '2023-03', advice: `建议${MARK}` };
  const all = await Promise.all(
    [officer, leader].map((by) => by.call('POST', '/api/complaint-reports', filing, { 'idempotency-key': 'once' })),
  );
  expect(all.map(refusalOf).sort()).toEqual(['201 ', '409 complaint.report-filed-already']);
  const winner = all[0]?.status === 201 ? officer : leader;
  const again = await winner.call('POST', '/api/complaint-reports', filing, { 'idempotency-key': 'once' });
  expect([again.status, again.body]).toEqual([201, all.find(({ status }) => status === 201)?.body]);
  const second = await winner.call('POST', '/api/complaint-reports', filing, { 'idempotency-key': 'twice' });
  expect(refusalOf(second)).toBe('409 complaint.report-filed-already');
  await ended(idOf('handled'), 'NO_LEGAL_BASIS');
  await decideComplaint(stage, officer, idOf('by letter'), 'decide-acceptance', { type: 'accept' });
  await ended(idOf('by letter'), 'NO_LONGER_QUALIFIED');
  const kept = await leader.get(PERIOD);
  expect(kept).toMatchObject({ report, filed: { advice: `建议${MARK}` } });
  expect(kept.filed.contentSha256).toBe(sha256Of(report));
  const next = await officer.get('/api/complaint-reports?period=2023-05');
  expect(next).toMatchObject({ isOver: false, report: { figures: { received: 0, accepted: 1, inProgress: 1 } } });
  expect(next.report.figures.closed).toEqual({ NO_LEGAL_BASIS: 1, NO_LONGER_QUALIFIED: 1 });
});

const sha256Of = (value: object): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

it('the services can neither change nor remove a filed report, and its advice lies closed', async () => {
  const { rows } = await stage.pool.query<object>(
    `select row_to_json(r)::text as text from complaint_report r
      union all select answer from answer union all select body from entry where act = 'file-complaint-report'`,
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toContain(MARK);
  const app = new Client({ connectionString: stage.database.appUrl });
  await app.connect();
  try {
    await expect(app.query(`update complaint_report set advice = null`)).rejects.toThrow(/permission denied/);
    await expect(app.query('delete from complaint_report')).rejects.toThrow(/permission denied/);
    await expect(stage.pool.query('delete from complaint_report')).rejects.toThrow(/append-only/);
  } finally {
    await app.end();
  }
});

it('the archive of a year names what proves each complaint; no later act changes it', async () => {
  const before = await exportsOf('complaint-archive');
  // Nobody rates them: that term has to pass within the year.
  await stage.pass({ to: '2023-06-30T09:00:00+08:00' });
  for (const name of ['handled', 'by letter']) await closedAs(stage, idOf(name), 'terminated');
  const running = await officer.get(ARCHIVE);
  await stage.pass({ to: '2024-01-03T09:00:00+08:00' });
  const archive = await officer.get(ARCHIVE);
  expect(archive.asOf).toBe('2024-01-01T00:00:00+08:00');
  expect({ ...running, asOf: archive.asOf }).toEqual(archive);
  const { asOf: _, sha256, ...index } = archive;
  expect(sha256).toBe(sha256Of(index));
  const names = ['agreed', 'refused', 'withdrawn', 'redirected', 'handled', 'by letter'];
  expect(index.complaints.map(({ no }: { no: string }) => no).sort()).toEqual(names.map((one) => ids[one]?.no).sort());
  const agreed = index.complaints.find(({ no }: { no: string }) => no === ids['agreed']?.no);
  const proof = await stage.pool.query<object>(
    `select e.seq as entries, e.hash as head, encode(sha256(convert_to(c.body, 'UTF8')), 'hex') as "textSha256",
        array(select sha256 from file where matter_id = $1) as papers
      from complaint_file c join entry e on e.chain = c.matter_id where c.matter_id = $1 order by e.seq desc limit 1`,
    [idOf('agreed')],
  );
  expect(agreed).toMatchObject({ outcome: 'terminated', code: 'AGREED', closedOn: '2023-03-06', ...proof.rows[0] });
  expect(agreed.papers).toHaveLength(1);
  await complainantAct(stage, complainant.agent, idOf('refused'), { type: 'appeal', words: MARK });
  await decideComplaint(stage, officer, idOf('refused'), 'appeal-file', { type: 'sent' });
  await decideComplaint(stage, officer, idOf('refused'), 'appeal-outcome', { type: 'reopened', words: MARK });
  expect(await leader.get(ARCHIVE)).toEqual(archive);
  expect((await officer.get('/api/complaint-archive?year=2024')).complaints).toEqual([]);
  expect(await exportsOf('complaint-archive')).toBe(before + 4);
  expect((await officer.call('GET', '/api/complaint-archive?year=23')).status).toBe(400);
});

it('anybody reads the statistics of a year that is over, small groups folded', async () => {
  const ask = (year: number) => fetch(`${stage.url}/api/public/complaint-statistics?year=${year}`);
  expect((await ask(2024)).status).toBe(404);
  const first = await ask(2023);
  expect(first.status).toBe(200);
  expect(await first.json()).toEqual({
    year: 2023,
    total: 8,
    byTopic: [
      { of: 'licensing', count: 5 },
      { of: 'other', count: 3 },
    ],
    byOutcome: [
      { of: 'terminated', count: 3 },
      { of: 'other', count: 5 },
    ],
  });
  expect(await (await ask(2022)).json()).toEqual({ year: 2022, total: 0, byTopic: [], byOutcome: [] });
});
