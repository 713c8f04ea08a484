import { isOpen, deskId, type Desk } from '@duban/domain/desk/desk';
import { type Act } from '@duban/domain/act/act';
import { type Matter } from '@duban/domain/matter/matter';
import { type Stage } from './stage.ts';

/** A plan of one's own for a test: the titles, the units of each task (the first leads), one due day for all. */
export interface TestPlan {
  title: string;
  tasks: { title: string; units: string[] }[];
  due: string;
}

const textOf = ({ title, tasks }: TestPlan): string =>
  [
    `${title}（2023—2024年）`,
    '一、重点任务',
    '（一）样例',
    ...tasks.map(
      ({ title: task, units }, index) => `${index + 1}．${task}。按要求办理。（责任单位：${units.join('、')}）`,
    ),
  ].join('\n');

/** Publishes a plan through the API as the supervision office would: preview, correct, publish; answers the matters' ids in order. */
export async function publish(stage: Stage, plan: TestPlan): Promise<{ planId: string; matters: string[] }> {
  const office = await stage.as('supervision-office');
  const preview = await office.upload('/api/plans/preview', 'plan.txt', textOf(plan));
  if (preview.status !== 200 && preview.status !== 201) throw new Error(`preview: ${JSON.stringify(preview.body)}`);
  const corrections = preview.body.draft.items.map(({ key }: { key: string }) => ({ key, due: plan.due }));
  const { id } = await office.post('/api/plans', { draft: preview.body.draft, corrections });
  const { items } = await office.get(`/api/plans/${id}`);
  return { planId: id, matters: items.map((item: { matter: { id: string } }) => item.matter.id) };
}

/** The leader in charge approves the whole plan in one act. */
export async function approve(stage: Stage, planId: string): Promise<void> {
  await (await stage.as('leader-in-charge')).post(`/api/plans/${planId}/acts`, { type: 'approve' });
}

export async function seen(stage: Stage, matterId: string): Promise<Matter> {
  return (await stage.as('supervision-office')).matter(matterId);
}

/** Waits until a step is laid, and gives its open desks; the database is asked, so that waiting does not press the gateway. */
export async function laid(stage: Stage, matterId: string, step: string, ms = 60_000): Promise<Desk[]> {
  const open = async (): Promise<boolean> => {
    const { rows } = await stage.pool.query(
      'select 1 from desk where matter_id = $1 and step = $2 and verdict is null and voided_at is null limit 1',
      [matterId, step],
    );
    return rows.length > 0;
  };
  await stage.until(`${step} of ${matterId} is laid`, open, ms);
  return (await seen(stage, matterId)).desks.filter((desk) => isOpen(desk) && desk.step === step);
}

/** The desk's own party decides. */
export async function decide(stage: Stage, matterId: string, desk: Desk, act: Omit<Act, 'desk'>): Promise<void> {
  const by = await stage.as(desk.seat, desk.party);
  await by.act(matterId, { ...act, desk: deskId(matterId, desk.no) });
}

/** Waits until a step is laid; then everybody who has a desk there gives the same verdict. */
export async function all(stage: Stage, matterId: string, step: string, act: Omit<Act, 'desk'>): Promise<void> {
  for (const desk of await laid(stage, matterId, step, 150_000)) await decide(stage, matterId, desk, act);
}

export const closed = (stage: Stage, matterId: string, ms = 60_000): Promise<void> =>
  stage.until(
    `${matterId} is closed`,
    async () =>
      (await stage.pool.query('select 1 from matter where id = $1 and closed_at is not null', [matterId])).rows.length >
      0,
    ms,
  );
