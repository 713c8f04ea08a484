import { NUDGE } from '@duban/contracts/names';
import { nudging } from '@duban/contracts/nudging';
import { deskId } from '@duban/domain/desk/desk';
import { all, approve, closed, laid, publish, seen } from '../play.ts';
import { Stage } from '../stage.ts';

let stage: Stage;
let task: string;
beforeAll(async () => {
  stage = await Stage.open('corrections');
  const plan = { title: '更正样例', due: '2023-12-29', tasks: [{ title: '编制清单', units: ['区财政局', '区教委'] }] };
  const { planId, matters } = await publish(stage, plan);
  task = matters[0] ?? '';
  await approve(stage, planId);
  await all(stage, task, 'sign', { type: 'accept' });
  await all(stage, task, 'break-down', {
    type: 'submit',
    pieces: [{ unit: 'EDU', deliverable: '表', due: '2023-03-10' }],
  });
  await all(stage, task, 'deliver', { type: 'deliver', progress: 100 });
});
afterAll(() => stage.close());

it('a withdrawn answer voids the desks laid after it, and is given again', async () => {
  const [answer] = await laid(stage, task, 'answer');
  await all(stage, task, 'answer', { type: 'submit', words: '报告' });
  const [countersign] = await laid(stage, task, 'countersign');
  const lead = await stage.as('officer', 'FINANCE');
  await lead.act(task, { type: 'withdraw', desk: deskId(task, answer?.no ?? 0) });
  const after = await seen(stage, task);
  expect(after.desks.find((desk) => desk.no === countersign?.no)?.voidedAt).not.toBeNull();
  expect((await laid(stage, task, 'answer')).map((desk) => desk.no)).toEqual([answer?.no]);
  await all(stage, task, 'answer', { type: 'submit', words: '报告（更正）' });
  await all(stage, task, 'countersign', { type: 'agree' });
  const late = await lead.try(task, { type: 'withdraw', desk: deskId(task, answer?.no ?? 0) });
  expect([late.status, late.body.code]).toEqual([409, 'withdraw.acted-on']);
});

it('a late nudge after the close changes nothing, and its run ends', async () => {
  for (const step of ['review-unit', 'review-office', 'review-leader']) await all(stage, task, step, { type: 'pass' });
  await closed(stage, task);
  const before = await seen(stage, task);
  const engine = await stage.engine();
  const handle = await engine.workflow.signalWithStart('keyTask', nudging(task, stage.queue));
  await handle.result();
  await expect(engine.workflow.getHandle(task).signal(NUDGE)).rejects.toThrow();
  expect(await seen(stage, task)).toEqual({ ...before, now: expect.any(String) });
});

it('a reopening begins a new chapter at the step it names, and the task closes again', async () => {
  const office = await stage.as('supervision-office');
  const lead = await stage.as('officer', 'FINANCE');
  expect((await lead.try(task, { type: 'reopen', words: '错漏' })).status).toBe(409);
  await office.act(task, { type: 'reopen', to: 'answer', words: '发现错漏' });
  expect((await laid(stage, task, 'answer')).map((desk) => desk.chapter)).toEqual([2]);
  await all(stage, task, 'answer', { type: 'submit', words: '再报' });
  await all(stage, task, 'countersign', { type: 'agree' });
  for (const step of ['review-unit', 'review-office', 'review-leader']) await all(stage, task, step, { type: 'pass' });
  await closed(stage, task);
  expect(await seen(stage, task)).toMatchObject({ chapter: 2, outcome: 'done' });
});
