import { all, approve, closed, laid, publish, seen } from '../play.ts';
import { Stage } from '../stage.ts';
import { Variant } from '../variant.ts';

let stage: Stage;
let next: Variant;
beforeAll(async () => {
  next = new Variant([
    {
      file: 'libs/domain/src/key-task/steps.ts',
      before: "  'review-unit': step(",
      line: "  consult: step('征求意见', 'supervision-office', 'pass', { since: 3, parties: office, limit: within('3wd'), ladder: ofOffices }),",
    },
    { file: 'workflows/src/key-task.story.ts', before: "  task.step('review-unit');", line: "  task.step('consult');" },
  ]);
  stage = await Stage.open('edition');
}, 240_000);
afterAll(async () => {
  await stage.close();
  next.remove();
});

const MANY = 30;
const tasks = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => ({ title: `${word}事项${index + 1}号`, units: ['区财政局'] }));

async function upToReview(matter: string): Promise<void> {
  await all(stage, matter, 'sign', { type: 'accept' });
  await all(stage, matter, 'break-down', { type: 'submit', pieces: [] });
  await all(stage, matter, 'answer', { type: 'submit', words: '报告' });
}

async function reviewed(matter: string): Promise<void> {
  await all(stage, matter, 'review-office', { type: 'pass' });
  await all(stage, matter, 'review-leader', { type: 'pass' });
  await closed(stage, matter, 180_000);
}

const consulted = async (matter: string) =>
  (await seen(stage, matter)).desks.filter((desk) => desk.step === 'consult').length;

it(`a step of a later release: ${MANY} matters that wait past it close without it, new ones never miss it, whichever build polls`, async () => {
  const old = await publish(stage, { title: '旧版样例', due: '2023-12-29', tasks: tasks(MANY, '旧') });
  await approve(stage, old.planId);
  await Promise.all(old.matters.map(upToReview));
  await Promise.all(old.matters.map((matter) => all(stage, matter, 'review-unit', { type: 'pass' })));
  await Promise.all(old.matters.map((matter) => laid(stage, matter, 'review-office')));

  // The release comes: its gateway takes over, its worker polls beside the old one.
  stage.startWorker('worker-next', next.root);
  await stage.kill('gateway', 'SIGTERM');
  await stage.startGateway(next.root);
  const fresh = await publish(stage, { title: '新版样例', due: '2023-12-29', tasks: tasks(8, '新') });
  await approve(stage, fresh.planId);

  const olds = Promise.all(old.matters.map(reviewed));
  const news = Promise.all(
    fresh.matters.map(async (matter) => {
      await all(stage, matter, 'sign', { type: 'accept' });
      await all(stage, matter, 'break-down', { type: 'submit', pieces: [] });
      await all(stage, matter, 'answer', { type: 'submit', words: '报告' });
      await all(stage, matter, 'consult', { type: 'pass' });
      await all(stage, matter, 'review-unit', { type: 'pass' });
      await reviewed(matter);
    }),
  );
  await Promise.all([olds, news]);
  expect(await Promise.all(old.matters.map(consulted))).toEqual(Array(MANY).fill(0));
  expect(await Promise.all(fresh.matters.map(consulted))).toEqual(Array(8).fill(1));
  expect((await seen(stage, fresh.matters[0] ?? '')).edition).toBe(3);
}, 300_000);
