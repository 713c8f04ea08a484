import { deskId } from '@duban/domain/desk/desk';
import { LADDERS } from '@duban/domain/ladder/ladder';
import { verifyChains } from '@duban/database/audit/verify';
import { all, approve, closed, decide, laid, publish, seen } from '../play.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('story');
});
afterAll(() => stage.close());

async function rungsOf(matter: string, desk: number): Promise<Record<string, number>> {
  const { rows } = await stage.pool.query<{ rung: string; times: number }>(
    'select rung, count(*)::int as times from rung where matter_id = $1 and desk = $2 group by rung',
    [matter, desk],
  );
  return Object.fromEntries(rows.map(({ rung, times }) => [rung, times]));
}

it('a task goes from register to closed over HTTP, with a redirect, an extension, every rung once, and a return', async () => {
  const { planId, matters } = await publish(stage, {
    title: '样例督办计划',
    due: '2023-12-29',
    tasks: [
      { title: '建立企业服务台账', units: ['区财政局', '区水利局', '区科技局', '区教委'] },
      { title: '公布口岸收费清单', units: ['涪陵海关', '区商务委'] },
    ],
  });
  const [task = '', customs = ''] = matters;
  expect((await seen(stage, task)).desks.map((desk) => [desk.step, desk.party])).toEqual([
    ['register', 'DISTRICT_GOV'],
  ]);
  await approve(stage, planId);

  // One unit was named by mistake: the office puts another in its place.
  const signs = await laid(stage, task, 'sign');
  for (const desk of signs) {
    await decide(
      stage,
      task,
      desk,
      desk.party === 'WATER' ? { type: 'send-back', words: '非我局职责' } : { type: 'accept' },
    );
  }
  await all(stage, task, 'redirect', { type: 'reassign', unit: 'HOUSING' });
  await all(stage, task, 'sign', { type: 'accept' });
  await all(stage, customs, 'sign', { type: 'accept' });

  const pieces = [
    { unit: 'HOUSING', deliverable: '清单', due: '2023-03-31' },
    { unit: 'SCI_TECH', deliverable: '台账', due: '2023-03-10' },
    { unit: 'EDU', deliverable: '名册', due: '2023-03-31' },
  ];
  await all(stage, task, 'break-down', { type: 'submit', pieces });
  const delivers = await laid(stage, task, 'deliver');
  const of = (unit: string) => delivers.find((desk) => desk.party === unit) ?? fail(`no delivery of ${unit}`);

  const edu = await stage.as('officer', 'EDU');
  await edu.act(task, {
    type: 'request-extension',
    desk: deskId(task, of('EDU').no),
    day: '2023-04-07',
    words: '材料待汇总',
  });
  await all(stage, task, 'extension', { type: 'grant' });
  const extended = (await seen(stage, task)).desks.find((desk) => desk.no === of('EDU').no);
  expect(extended).toMatchObject({
    due: '2023-04-07T17:30:00+08:00',
    firstDue: '2023-03-31T17:30:00+08:00',
    extensions: 1,
  });
  await decide(stage, task, of('HOUSING'), { type: 'deliver', progress: 100, words: '已报' });
  await decide(stage, task, of('EDU'), { type: 'deliver', progress: 100, words: '已报' });

  // The third supporter stays silent until the last rung of its ladder; the customs house too, at its break-down.
  const late = of('SCI_TECH');
  const [customsDesk] = await laid(stage, customs, 'break-down');
  const head = await stage.as('supervision-office', undefined, 1);
  expect((await head.try(task, { type: 'urge', desk: deskId(task, late.no) })).status).toBe(200);
  expect((await head.try(task, { type: 'urge', desk: deskId(task, late.no) })).body.code).toBe('urge.too-soon');
  for (let days = 0; days < 43; days++) {
    await stage.pass({ workingDays: 1 });
    await stage.settled();
  }
  const names = (ladder: keyof typeof LADDERS) => Object.fromEntries(LADDERS[ladder].map((rung) => [rung.name, 1]));
  expect(await rungsOf(task, late.no)).toEqual(names('responsible'));
  const { 'T-15': _, ...fromTen } = names('vertical');
  expect(await rungsOf(customs, customsDesk?.no ?? 0)).toEqual(fromTen);
  const office = await stage.as('supervision-office');
  expect(await office.matter(task)).toMatchObject({ card: 'red-proposed', letter: null, lamp: 'overdue' });
  expect(await office.matter(customs)).toMatchObject({ card: null, letter: 'meeting-proposed', lamp: 'overdue' });

  await decide(stage, task, late, { type: 'deliver', progress: 100, words: '补报' });
  await all(stage, task, 'answer', { type: 'submit', words: '办结报告' });
  await all(stage, task, 'countersign', { type: 'agree' });
  await all(stage, task, 'review-unit', { type: 'pass' });
  const back = { type: 'return', to: 'deliver', units: ['HOUSING'], then: 'straight-back' as const, words: '清单不全' };
  await all(stage, task, 'review-office', back);
  expect((await laid(stage, task, 'deliver')).map((desk) => [desk.party, desk.round])).toEqual([['HOUSING', 2]]);
  await all(stage, task, 'deliver', { type: 'deliver', progress: 100, words: '已补' });
  expect((await laid(stage, task, 'review-office')).map((desk) => desk.round)).toEqual([2]);
  await all(stage, task, 'review-office', { type: 'pass' });
  await all(stage, task, 'review-leader', { type: 'pass' });
  await closed(stage, task);

  const end = await office.get(`/api/matters/${task}`);
  expect(end).toMatchObject({ outcome: 'done', round: 2, lamp: 'closed' });
  const people = new Set(end.desks.flatMap((desk: { decidedBy: { id: string } | null }) => desk.decidedBy?.id ?? []));
  people.add(head.person.id);
  expect(people.size).toBeGreaterThanOrEqual(9);
  expect(end.timeline.map((entry: { seq: number }) => entry.seq)).toEqual(
    end.timeline.map((_entry: unknown, index: number) => index + 1),
  );

  // Told once each, and the record is whole.
  await stage.settled();
  const twice = await stage.pool.query('select outbox_id, person_id from notice group by 1, 2 having count(*) > 1');
  expect(twice.rowCount).toBe(0);
  expect((await verifyChains(stage.pool)).broken).toEqual([]);
}, 60_000);
