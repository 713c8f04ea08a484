import { randomUUID } from 'node:crypto';
import { Workbook } from 'exceljs';
import { convertToHtml } from 'mammoth';
import { UNIT_NUMBER_IDS } from '@duban/domain/board/numbers';
import { deskId } from '@duban/domain/desk/desk';
import { type PaperTable } from '@duban/domain/paper/paper';
import { type Role } from '@duban/domain/unit/actor';
import { BoardAsOfStore } from '@duban/database/as-of/board-as-of.store';
import { TrendStore } from '@duban/database/as-of/trend.store';
import { RecountStore } from '@duban/database/recount/recount.store';
import { type Actor } from '../actor.ts';
import { all, approve, closed, decide, laid, publish, seen } from '../play.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let office: Actor;
let leader: Actor;
let planId: string;
let task: string;
let customs: string;

/** Boards as they were shown, with their moments. */
const remembered: { now: string; board: object; plan: object }[] = [];

const key = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

const at = (now: string): string => `asOf=${encodeURIComponent(now)}`;

async function remember(): Promise<void> {
  await stage.settled();
  const board = await office.get('/api/board');
  const plan = await office.get(`/api/board?plan=${planId}`);
  remembered.push({ now: board.now, board, plan: { ...plan, now: board.now } });
}

/** A task and a half: one closed after a return, one whose customs house stays silent. */
beforeAll(async () => {
  stage = await Stage.open('supervisor');
  office = await stage.as('supervision-office');
  leader = await stage.as('leader-in-charge');
  const published = await publish(stage, {
    title: '样例督办计划',
    due: '2023-06-30',
    tasks: [
      { title: '建立企业服务台账', units: ['区财政局', '区水利局', '区科技局'] },
      { title: '公布口岸收费清单', units: ['涪陵海关', '区商务委'] },
    ],
  });
  ({ planId } = published);
  [task = '', customs = ''] = published.matters;
  await remember();
  await approve(stage, planId);
  await all(stage, task, 'sign', { type: 'accept' });
  await all(stage, customs, 'sign', { type: 'accept' });
  await remember();
  const pieces = [
    { unit: 'WATER', deliverable: '清单', due: '2023-03-31' },
    { unit: 'SCI_TECH', deliverable: '台账', due: '2023-03-10' },
  ];
  await all(stage, task, 'break-down', { type: 'submit', pieces });
  const delivers = await laid(stage, task, 'deliver');
  for (const desk of delivers.filter(({ party }) => party === 'WATER'))
    await decide(stage, task, desk, { type: 'deliver', progress: 100, words: '已报' });
  const late = delivers.find(({ party }) => party === 'SCI_TECH');
  await office.act(task, { type: 'urge', desk: deskId(task, late?.no ?? 0) });
  for (let week = 0; week < 9; week++) {
    await stage.pass({ workingDays: 5 });
    if (week % 3 === 0) await remember();
  }
  await remember();
  if (late) await decide(stage, task, late, { type: 'deliver', progress: 100, words: '补报' });
  await all(stage, task, 'answer', { type: 'submit', words: '办结报告' });
  await all(stage, task, 'countersign', { type: 'agree' });
  await all(stage, task, 'review-unit', { type: 'pass' });
  await all(stage, task, 'review-office', {
    type: 'return',
    to: 'deliver',
    units: ['WATER'],
    then: 'straight-back',
    words: '清单不全',
  });
  await all(stage, task, 'deliver', { type: 'deliver', progress: 100, words: '已补' });
  await all(stage, task, 'review-office', { type: 'pass' });
  await all(stage, task, 'review-leader', { type: 'pass' });
  await closed(stage, task);
  await remember();
}, 300_000);
afterAll(() => stage?.close());

it('a board asked as of a past moment gives the numbers that it gave then, months later', async () => {
  await stage.pass({ workingDays: 60 });
  await stage.settled();
  for (const { now, board, plan } of remembered) {
    expect(await office.get(`/api/board?${at(now)}`)).toEqual(board);
    expect(await office.get(`/api/board?plan=${planId}&${at(now)}`)).toEqual(plan);
  }
  expect(
    new Set(remembered.map(({ board }) => JSON.stringify((board as { counters: object }).counters))).size,
  ).toBeGreaterThan(3);
  const { now } = await office.get('/api/board');
  const ahead = await office.call('GET', `/api/board?${at(now.replace(/^\d{4}/, '2099'))}`);
  expect(ahead).toMatchObject({ status: 400, body: { fields: [{ field: 'asOf' }] } });
});

it('a matter is shown as it stood at a past moment, without acts and with the record up to then', async () => {
  const live = await office.get(`/api/matters/${task}`);
  const signed = live.timeline.find(({ act }: { act: string }) => act === 'accept');
  const past = await office.get(`/api/matters/${task}?${at(signed.at)}`);
  expect(past.timeline.at(-1)).toEqual(live.timeline[past.version - 1]);
  expect(past).toMatchObject({ acts: [], next: [], closedAt: null, now: signed.at });
  expect(past.desks.filter(({ step }: { step: string }) => step === 'deliver')).toEqual([]);
  const end = await office.get(`/api/matters/${task}?${at(live.now)}`);
  const { acts: _, next: __, ...same } = live;
  expect(end).toEqual({ ...same, acts: [], next: [] });
  const early = await office.call('GET', `/api/matters/${task}?${at('2001-01-01T00:00:00+08:00')}`);
  expect(early.status).toBe(404);
  const stranger = await stage.as('officer', 'EDU');
  expect((await stranger.call('GET', `/api/matters/${task}?${at(signed.at)}`)).status).toBe(404);
});

it('every figure of the board is the number of rows that it opens, live and as of now', async () => {
  const definitions = await office.get('/api/board/numbers');
  const { now } = await office.get('/api/board');
  for (const { id, denominator, name, formula } of definitions) {
    expect(name && formula).toBeTruthy();
    const rows = [];
    let page = await office.get(`/api/board/numbers/${id}?limit=3`);
    const figure = page;
    for (rows.push(...page.items); page.next; rows.push(...page.items))
      page = await office.get(`/api/board/numbers/${id}?limit=3&cursor=${page.next}`);
    expect([id, rows.length]).toEqual([id, figure.rows]);
    expect(new Set(rows.map(({ matter, desk }: { matter: string; desk: string }) => `${matter} ${desk}`)).size).toBe(
      rows.length,
    );
    const hits = rows.filter(({ hit }: { hit: boolean }) => hit).length;
    expect([id, figure.hits]).toEqual([id, hits]);
    expect([id, figure.figure]).toEqual([
      id,
      denominator === null ? hits : rows.length === 0 ? null : hits / rows.length,
    ]);
    const past = await office.get(`/api/board/numbers/${id}?limit=200&${at(now)}`);
    expect([id, past.items]).toEqual([id, rows]);
  }
  const { counters } = await office.get('/api/board');
  for (const [id, shown] of Object.entries({
    open: counters.open,
    overdue: counters.overdue,
    near: counters.near,
    'waiting-to-sign': counters.waitingToSign,
    'waiting-for-me': counters.waitingForMe,
    closed: counters.closed,
    'closed-on-time': counters.closedOnTimeRate,
  })) {
    expect([id, (await office.get(`/api/board/numbers/${id}`)).figure]).toEqual([id, shown]);
  }
});

it('the table of units shows what its figures count; who is late is below, customs is shown without a place', async () => {
  const { units } = await office.get(`/api/board/units?plan=${planId}`);
  const line = (code: string) => units.find(({ unit }: { unit: string }) => unit === code);
  for (const { unit, onTime, rework, reportLate, open, overdue, measures, time } of units) {
    const shown = { 'unit-open': open, 'unit-overdue': overdue, 'unit-measures': measures };
    for (const id of UNIT_NUMBER_IDS) {
      const number = await office.get(`/api/board/numbers/${id}?plan=${planId}&unit=${unit}&limit=200`);
      const rate = { 'unit-on-time': onTime, 'unit-rework': rework, 'unit-report-late': reportLate }[id as string];
      if (rate) expect([unit, id, rate.hits, rate.rows]).toEqual([unit, id, number.hits, number.items.length]);
      else expect([unit, id, shown[id as keyof typeof shown]]).toEqual([unit, id, number.items.length]);
    }
    const { items, average } = await office.get(`/api/board/units/${unit}/time?plan=${planId}`);
    expect(time).toEqual({ ...average, sample: items.length });
    const mean = (part: string) =>
      Math.round(items.reduce((sum: number, row: Record<string, number>) => sum + (row[part] ?? 0), 0) / items.length);
    expect(average).toEqual({ own: mean('own'), waiting: mean('waiting'), approval: mean('approval') });
  }
  expect(line('SCI_TECH')).toMatchObject({ rework: { hits: 0, rows: 1, small: true }, rank: null });
  expect(line('WATER')).toMatchObject({ rework: { hits: 1, rows: 2 } });
  expect(line('CUSTOMS_FL')).toMatchObject({ kind: 'V', rank: null, overdue: expect.any(Number) });
  const past = await office.get(`/api/board/units?plan=${planId}&${at((await office.get('/api/board')).now)}`);
  expect(past.units.map(({ time: _, ...rest }: { time: object }) => rest)).toEqual(
    units.map(({ time: _, ...rest }: { time: object }) => rest),
  );
});

it('the trend of 30 days is the board of each day’s end', async () => {
  const { days } = await office.get('/api/board/trend');
  expect(days).toHaveLength(30);
  for (const { day, figures } of days.slice(-5)) {
    for (const [id, shown] of Object.entries(figures)) {
      const number = await office.get(`/api/board/numbers/${id}?day=${day}`);
      expect([day, id, number.figure]).toEqual([day, id, shown]);
    }
  }
  const { day, figures } = days[10];
  const end = `${day}T23:59:59.999+08:00`;
  expect((await office.get(`/api/board?${at(end)}`)).counters.overdue).toBe(figures['day-overdue']);
});

it('a leader of a unit sees its own figures only, an officer none, and nobody another’s', async () => {
  const water = await stage.as('unit-leader', 'WATER');
  const { units } = await water.get('/api/board/units');
  expect(units.map(({ unit }: { unit: string }) => unit)).toEqual(['WATER']);
  const own = await water.get('/api/board/numbers/unit-on-time?limit=200');
  expect(new Set(own.items.map(({ unit }: { unit: string }) => unit))).toEqual(new Set(['WATER']));
  expect((await water.call('GET', '/api/board/numbers/unit-on-time?unit=FINANCE')).status).toBe(404);
  expect((await water.call('GET', '/api/board/units/FINANCE/time')).status).toBe(404);
  const officer = await stage.as('officer', 'WATER');
  expect((await officer.call('GET', '/api/board/units')).status).toBe(403);
  expect((await officer.call('GET', '/api/board/numbers/unit-on-time')).status).toBe(403);
  expect((await officer.call('GET', '/api/board/numbers/open')).status).toBe(200);
});

it('why a task was late: who held it how long adds up, and the latest step is named', async () => {
  const why = await office.get(`/api/matters/${task}/time`);
  const sum = why.shares.reduce((total: number, { minutes }: { minutes: number }) => total + minutes, 0);
  expect(sum).toBe(why.elapsedMinutes);
  expect(why.shares[0]).toMatchObject({ holder: 'SCI_TECH' });
  expect(why.latest).toMatchObject({ step: 'deliver', unit: 'SCI_TECH', decided: true });
  expect((await seen(stage, task)).closedAt).not.toBeNull();
  expect(leader.person.role).toBe('leader-in-charge');
});

/** An answer that is a file. */
async function file(person: Actor, path: string): Promise<ArrayBuffer> {
  const answer = await person.fetch(path);
  expect(answer.status).toBe(200);
  return answer.arrayBuffer();
}

const cellsOf = (html: string): string[] =>
  [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, words = '']) => words.replaceAll(/<[^>]*>/g, ''));

it('a quarter’s circular: made from facts, commented on, issued under the next number; docx, xlsx and screen are equal', async () => {
  const { now } = await office.get('/api/board');
  const running = `${now.slice(0, 4)}-Q${Math.ceil(Number(now.slice(5, 7)) / 3)}`;
  expect((await office.call('POST', '/api/circulars', { quarter: running }, key())).body.code).toBe(
    'circular.quarter-not-over',
  );
  const wish = { quarter: '2023-Q1', plan: planId };
  const [one, again] = await Promise.all([office, office].map((by) => by.call('POST', '/api/circulars', wish, key())));
  expect([one?.status, again?.status].sort()).toEqual([201, 409]);
  const id = (one?.status === 201 ? one : again)?.body.id;

  const draft = await office.get(`/api/circulars/${id}`);
  expect(draft).toMatchObject({ status: 'draft', number: null, asOf: '2023-04-01T00:00:00+08:00' });
  const asOfEnd = await office.get(`/api/board?plan=${planId}&${at(draft.asOf)}`);
  expect(draft.figures.totals).toMatchObject({ open: asOfEnd.counters.open, overdue: asOfEnd.counters.overdue });
  const span = 'from=2023-01-01&to=2023-03-31';
  const table = await office.get(`/api/board/units?plan=${planId}&${span}&${at(draft.asOf)}`);
  expect(draft.figures.units).toEqual(table.units.map((line: object) => ({ ...line, time: null })));

  const water = await stage.as('unit-leader', 'WATER');
  const own = await water.get(`/api/circulars/${id}`);
  expect(own.figures.units.map(({ unit }: { unit: string }) => unit)).toEqual(['WATER']);
  await water.post(`/api/circulars/${id}/comments`, { words: '清单已于当日补报' });
  const stranger = await stage.as('unit-leader', 'EDU');
  expect((await stranger.call('GET', `/api/circulars/${id}`)).status).toBe(404);
  const listed = async (by: Actor) => (await by.get('/api/circulars')).items.map((each: { id: string }) => each.id);
  expect([await listed(water), await listed(stranger), await listed(office)]).toEqual([[id], [], [id]]);
  expect((await leader.call('POST', `/api/circulars/${id}/issue`, {}, key())).body.code).toBe('circular.comments-open');
  await stage.pass({ workingDays: 4 });
  expect((await water.call('POST', `/api/circulars/${id}/comments`, { words: '迟' }, key())).body.code).toBe(
    'circular.comments-closed',
  );
  await leader.post(`/api/circulars/${id}/issue`, {});
  expect((await leader.call('POST', `/api/circulars/${id}/issue`, {}, key())).body.code).toBe(
    'circular.issued-already',
  );

  const second = await office.post('/api/circulars', { quarter: '2023-Q1' });
  await stage.pass({ workingDays: 4 });
  await leader.post(`/api/circulars/${second.id}/issue`, {});
  const { items } = await office.get('/api/circulars');
  const year = Number((await office.get('/api/board')).now.slice(0, 4));
  expect(items.map(({ number }: { number: string }) => number).sort()).toEqual([
    `长督通〔${year}〕1号`,
    `长督通〔${year}〕2号`,
  ]);

  const shown = await office.get(`/api/circulars/${id}`);
  expect(shown.figures).toEqual(draft.figures);
  expect(shown.comments).toMatchObject([{ unit: 'WATER', words: '清单已于当日补报' }]);
  const { paper } = shown;
  const { value } = await convertToHtml({ buffer: Buffer.from(await file(office, `/api/circulars/${id}/docx`)) });
  const tables = paper.tables.flatMap(({ title, head, rows }: PaperTable) => [
    title,
    ...head,
    ...rows.flat().map(String),
  ]);
  expect(cellsOf(value)).toEqual([
    paper.title,
    paper.number,
    paper.addressees,
    ...paper.paragraphs,
    ...tables,
    paper.signedBy,
    paper.date,
  ]);
  const book = new Workbook();
  await book.xlsx.load(await file(office, `/api/circulars/${id}/xlsx`));
  paper.tables.forEach(({ head, rows }: PaperTable, place: number) => {
    const read: unknown[][] = [];
    book.worksheets[place + 1]?.eachRow((row) => read.push((row.values as unknown[]).slice(1)));
    expect(read).toEqual([head, ...rows]);
  });
  const scoreRows = paper.tables[1].rows;
  expect(scoreRows.map((row: unknown[]) => row.at(-1))).toEqual(
    shown.figures.scores.map(({ total }: { total: number }) => total),
  );
}, 120_000);

it('a unit’s score: cooperation from both sides, a commendation the leader approved, every deduction with its entry', async () => {
  const finance = await stage.as('officer', 'FINANCE');
  const science = await stage.as('officer', 'SCI_TECH');
  await finance.post(`/api/matters/${task}/cooperation`, { of: 'SCI_TECH', score: 60, words: '反馈迟缓' });
  await science.post(`/api/matters/${task}/cooperation`, { of: 'FINANCE', score: 90 });
  const no = async (by: Actor, matter: string, of: string) =>
    (await by.call('POST', `/api/matters/${matter}/cooperation`, { of, score: 50 }, key())).body.code;
  expect(await no(finance, task, 'SCI_TECH')).toBe('cooperation.given-already');
  expect(await no(science, task, 'WATER')).toBe('cooperation.not-a-pair');
  expect(await no(await stage.as('officer', 'COMMERCE'), customs, 'CUSTOMS_FL')).toBe('cooperation.not-closed');

  const { id } = await office.post('/api/commendations', { unit: 'WATER', reason: '及时补报' });
  await leader.post(`/api/commendations/${id}/decision`, { type: 'approve' });
  const twice = await leader.call('POST', `/api/commendations/${id}/decision`, { type: 'refuse' }, key());
  expect(twice.body.code).toBe('commendation.decided-already');

  const first = await office.get(`/api/scores?quarter=2023-Q1&plan=${planId}`);
  const late = first.units.find(({ unit }: { unit: string }) => unit === 'SCI_TECH');
  const { timeline, desks } = await office.get(`/api/matters/${task}`);
  expect(late.adjustments.length).toBeGreaterThan(0);
  for (const { facts } of late.adjustments) {
    for (const { desk, entry } of facts) {
      expect(timeline[entry - 1].seq).toBe(entry);
      expect(desks[desk - 1].party).toBe('SCI_TECH');
    }
  }
  const running = await office.get('/api/scores');
  const of = (unit: string) => running.units.find((one: { unit: string }) => one.unit === unit);
  expect(of('WATER')).toMatchObject({ others: 3, cooperation: 15 });
  expect(of('SCI_TECH')).toMatchObject({ cooperation: 9 });
  expect(of('FINANCE')).toMatchObject({ cooperation: 13.5 });
  const water = await stage.as('unit-leader', 'WATER');
  expect((await water.get('/api/scores')).units.map(({ unit }: { unit: string }) => unit)).toEqual(['WATER']);
});

it('the escalation centre: what waits for a word, what was decided, what climbs next and what falls due', async () => {
  const all = async (list: string, query = ''): Promise<Record<string, unknown>[]> => {
    const rows = [];
    let page = await office.get(`/api/escalations/${list}?limit=7${query}`);
    for (rows.push(...page.items); page.next; rows.push(...page.items))
      page = await office.get(`/api/escalations/${list}?limit=7${query}&cursor=${page.next}`);
    return rows;
  };
  const waiting = await all('waiting');
  const { rows } = await stage.pool.query<{ count: number }>(
    `select count(*)::int from desk d cross join lateral jsonb_array_elements(measures) x where x ->> 'decision' is null`,
  );
  expect(waiting).toHaveLength(rows[0]?.count ?? 0);
  expect(new Set(waiting.map((one) => `${one['desk']} ${one['what']}`)).size).toBe(waiting.length);

  const letter = waiting.find(({ matter, what }) => matter === customs && what === 'letter');
  const yellow = waiting.find(({ what }) => what === 'yellow');
  await office.act(customs, { type: 'confirm-measure', desk: letter?.['desk'], to: 'letter' });
  await office.act(String(yellow?.['matter']), {
    type: 'waive-measure',
    desk: yellow?.['desk'],
    to: 'yellow',
    words: '材料在途',
  });
  const decided = await all('decided');
  expect(decided.map(({ what, decision }) => [what, decision])).toEqual([
    ['yellow', 'waived'],
    ['letter', 'confirmed'],
  ]);
  expect(await all('waiting')).toHaveLength(waiting.length - 2);

  await stage.settled();
  const climbing = await all('climbing');
  const moments = climbing.map((one) => Date.parse(String(one['at'])));
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
  const open = await stage.pool.query(
    'select 1 from desk where rung_at is not null and verdict is null and voided_at is null',
  );
  expect(climbing).toHaveLength(open.rowCount ?? 0);
  expect(climbing.every(({ rung, to }) => typeof rung === 'string' && (to as string[]).length > 0)).toBe(true);

  const due = await all('due', '&within=7');
  const overdue = await office.get('/api/board/numbers/unit-overdue?limit=1');
  expect(due.filter((one) => Number(one['workingDaysLate']) > 0).length).toBeLessThanOrEqual(overdue.hits);
  expect(due.length).toBeGreaterThanOrEqual(overdue.hits);
  const water = await stage.as('unit-leader', 'WATER');
  const { items } = await water.get('/api/escalations/climbing');
  expect(items.every(({ unit }: { unit: string }) => unit === 'WATER')).toBe(true);
}, 120_000);

it('how often each unit is pressed and how much it is asked, against the limits, with the rows behind', async () => {
  const [desk] = (await seen(stage, customs)).desks.filter(
    ({ verdict, voidedAt }) => verdict === null && voidedAt === null,
  );
  await office.act(customs, { type: 'urge', desk: deskId(customs, desk?.no ?? 0) });
  const load = await office.get('/api/board/load');
  expect(load.limit).toMatchObject({ value: 20, source: expect.stringContaining('Art 15') });
  const line = load.units.find(({ unit }: { unit: string }) => unit === desk?.party);
  expect(line).toMatchObject({ urge: 1, measure: 1 });
  for (const one of load.units) {
    const { items } = await office.get(`/api/board/load/${one.unit}`);
    expect([one.unit, items.length]).toEqual([one.unit, one.total]);
    expect(one.exceeded).toBe(one.total > 20);
  }
  const burden = await office.get('/api/board/burden');
  expect(burden.weeks).toHaveLength(8);
  const laidSince = await stage.pool.query<{ count: number }>(
    `select count(*)::int from desk join unit on unit.code = desk.party and unit.kind <> 'G' where laid_at >= $1`,
    [`${burden.weeks[0]}T00:00:00+08:00`],
  );
  const asked = burden.units.flatMap(({ desks }: { desks: number[] }) => desks);
  expect(asked.reduce((sum: number, count: number) => sum + count, 0)).toBe(laidSince.rows[0]?.count);
});

it('the recount finds no difference, and finds one when a row was changed past the record', async () => {
  await stage.settled();
  const store = new RecountStore(stage.pool);
  const sound = await store.recount();
  expect(sound.differences).toEqual([]);
  expect(sound.compared).toBeGreaterThan(200);
  expect(await office.get('/api/board/recount')).toEqual(sound);
  await stage.pool.query(`update desk set due = due - interval '3 years' where matter_id = $1`, [customs]);
  const tampered = await store.recount();
  expect(tampered.differences.map(({ what }) => what)).toContain('CUSTOMS_FL unit-on-time');
  await stage.pool.query(`update matter set title = title || '（改）' where id = $1`, [customs]);
  await store.recount();
  const seenBy = async (role: string): Promise<{ what: string; shown: unknown }[]> =>
    (await (await stage.as(role)).get('/api/board/recount')).differences;
  const titles = (await seenBy('supervision-office')).filter(({ what }) => what === `${customs} title`);
  expect(titles).toEqual([{ what: `${customs} title`, shown: '公布口岸收费清单（改）', counted: '公布口岸收费清单' }]);
  for (const role of ['operator', 'audit-admin']) {
    const differences = await seenBy(role);
    expect(differences).toContainEqual({ what: `${customs} title`, shown: null, counted: null });
    expect(differences.find(({ what }) => what === 'CUSTOMS_FL unit-on-time')?.shown).toMatchObject({
      hits: expect.any(Number),
    });
    expect(JSON.stringify(differences)).not.toContain('收费清单');
  }
  await stage.pool.query(`update matter set title = '公布口岸收费清单' where id = $1`, [customs]);
  await stage.pool.query(`update desk set due = due + interval '3 years' where matter_id = $1`, [customs]);
  expect((await store.recount()).differences).toEqual([]);
});

it('a unit that has left a task sees nothing of its past, and only chains within a reach are added up', async () => {
  const { matters } = await publish(stage, {
    title: '退出样例计划',
    due: '2026-12-31',
    tasks: [{ title: '退出样例', units: ['区财政局', '区教委'] }],
  });
  const [left = ''] = matters;
  await stage.settled();
  const edu = await stage.as('unit-leader', 'EDU');
  const { now } = await edu.get('/api/board');
  const rowsThen = async (): Promise<string[]> => {
    const board = await edu.get(`/api/board?${at(now)}`);
    const open = await edu.get(`/api/board/numbers/open?limit=200&${at(now)}`);
    return [...board.rows, ...open.items].map(({ matter }: { matter: string }) => matter);
  };
  expect((await rowsThen()).filter((id) => id === left)).toHaveLength(2);
  await office.act(left, { type: 'remove-supporter', unit: 'EDU', words: '误列' });
  expect((await edu.call('GET', `/api/matters/${left}?${at(now)}`)).status).toBe(404);
  expect(await rowsThen()).not.toContain(left);

  const asked = jest.spyOn(stage.pool, 'query');
  const read = async (role: Role, unit: string): Promise<string[]> => {
    asked.mockClear();
    const actor = { id: 'x', name: 'x', unit, role, rank: null };
    await new BoardAsOfStore(stage.pool).board({ actor, moment: now, plan: undefined, limit: 1 });
    await new TrendStore(stage.pool).days({ actor, now, plan: undefined, unit: undefined }, 2);
    const calls = asked.mock.calls as unknown as [{ name?: string; values: [string[]] }][];
    return calls.flatMap(([{ name, values }]) => (name === 'as-of-entries' ? values[0] : []));
  };
  expect(await read('operator', 'GOV_OFFICE_SUP')).toEqual([]);
  const own = [...new Set(await read('unit-leader', 'CUSTOMS_FL'))].sort();
  asked.mockRestore();
  const all = await stage.pool.query<{ id: string; own: boolean }>(
    `select id, parties @> array['CUSTOMS_FL'] as own from matter order by id`,
  );
  expect(own).toEqual(all.rows.filter((row) => row.own).map(({ id }) => id));
  expect(own.length).toBeLessThan(all.rows.length);
});

it('what was not registered or terminated is no result in time, on the board as in its rows and in a unit’s book', async () => {
  const counted = async (by: Actor): Promise<unknown[]> => {
    const { counters } = await by.get('/api/board');
    const rows = await by.get('/api/board/numbers/closed-on-time');
    expect([rows.hits, rows.rows]).toEqual([counters.closedOnTime, counters.closed]);
    return [counters.closed, counters.closedOnTime, counters.closedOnTimeRate];
  };
  const finance = await stage.as('officer', 'FINANCE');
  const before = [await counted(office), await counted(finance)];
  const { matters, planId: other } = await publish(stage, {
    title: '未予立项样例计划',
    due: '2026-12-31',
    tasks: [{ title: '未予立项样例', units: ['区财政局'] }],
  });
  await leader.post(`/api/plans/${other}/acts`, { type: 'reject', words: '重复' });
  await closed(stage, matters[0] ?? '');
  await stage.settled();
  expect([await counted(office), await counted(finance)]).toEqual(before);
  expect((await new RecountStore(stage.pool).recount()).differences).toEqual([]);
});

it('a suspended task stands still on the board, live and added up from the entries', async () => {
  await office.act(customs, { type: 'suspend', ground: 'awaiting-higher-decision', words: '待市级批复' });
  await stage.settled();
  const { cells, now } = await office.get(`/api/board?plan=${planId}`);
  const lamps = cells.filter(({ matter, lamp }: { matter: string; lamp: string | null }) => matter === customs && lamp);
  expect(lamps.map(({ lamp }: { lamp: string }) => lamp)).toContain('stopped');
  expect((await office.get(`/api/board?plan=${planId}&${at(now)}`)).cells).toEqual(cells);
  expect((await new RecountStore(stage.pool).recount()).differences).toEqual([]);
});
