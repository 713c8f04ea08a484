import { randomUUID } from 'node:crypto';
import { deskId } from '@duban/domain/desk/desk';
import { jpegOf } from './files/good-files.ts';
import { type Actor, type Answer } from './actor.ts';
import { type Stage } from './stage.ts';

/** What a complainant writes; every text holds a mark that must never be found in the clear. */
export const bodyOf = (mark: string, more: object = {}): object => ({
  type: 1,
  complainee: 'MKT_REG',
  topic: 'licensing',
  complainant: { name: `投诉人${mark}`, address: `地址${mark}`, standing: `登记资料${mark}` },
  contact: { name: `联系人${mark}`, phone: `电话${mark}`, email: `${mark}@example.com` },
  happened: `事实${mark}`,
  request: `请求${mark}`,
  grounds: `理由${mark}`,
  elsewhere: { higherAgency: false, petition: false, remedies: false },
  hidden: true,
  ...more,
});

/** Through the portal: a draft, saved and submitted. */
export async function complained(by: Actor, body: object): Promise<{ id: string; no: string; by: string }> {
  const draft = await by.post('/api/my/complaint-drafts', {});
  const saved = await by.call('PATCH', `/api/my/complaint-drafts/${draft.id}`, { version: draft.version, body });
  if (saved.status !== 200) throw new Error(`draft: ${saved.status} ${JSON.stringify(saved.body)}`);
  return by.post(`/api/my/complaint-drafts/${draft.id}/submission`, { version: saved.body.version });
}

/** Waits until a step is laid, and gives its open desks. */
export async function laidDesks(stage: Stage, id: string, step: string): Promise<{ id: string; party: string }[]> {
  const open = async () =>
    (
      await stage.pool.query<{ no: number; party: string }>(
        'select no, party from desk where matter_id = $1 and step = $2 and verdict is null and voided_at is null order by no',
        [id, step],
      )
    ).rows;
  await stage.until(`${step} of ${id} is laid`, async () => (await open()).length > 0);
  return (await open()).map(({ no, party }) => ({ id: deskId(id, no), party }));
}

/** An act by staff on a complaint, answered whatever it is. */
export const tryAct = (by: Actor, id: string, act: object, key = randomUUID()): Promise<Answer> =>
  by.call('POST', `/api/complaints/${id}/acts`, act, { 'idempotency-key': key });

export async function complaintAct(by: Actor, id: string, act: object): Promise<Answer['body']> {
  const answer = await tryAct(by, id, act);
  if (answer.status !== 200) throw new Error(`${JSON.stringify(act)}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** The one open desk of a step is decided. */
export async function decideComplaint(
  stage: Stage,
  by: Actor,
  id: string,
  step: string,
  act: object,
): Promise<Answer['body']> {
  const [desk] = await laidDesks(stage, id, step);
  return complaintAct(by, id, { ...act, desk: desk?.id });
}

/** The complainant's own act at its open desk of a step, or on the whole. */
export async function complainantAct(
  stage: Stage,
  by: Actor,
  id: string,
  act: object,
  step?: string,
): Promise<Answer['body']> {
  const desk = step === undefined ? {} : { desk: (await laidDesks(stage, id, step))[0]?.id };
  return by.post(`/api/my/complaints/${id}/acts`, { ...act, ...desk });
}

export const closedAs = (stage: Stage, id: string, outcome: string): Promise<void> =>
  stage.until(`${id} is ${outcome}`, async () => {
    const { rows } = await stage.pool.query('select 1 from matter where id = $1 and outcome = $2', [id, outcome]);
    return rows.length > 0;
  });

/** The result is served today, by letter. */
export async function service(stage: Stage, words: string): Promise<object> {
  const { now } = await (await stage.as('supervision-office')).get('/api/clock');
  return { type: 'served', day: now.slice(0, 10), complaint: { channel: 'letter' }, words };
}

/** A paper kept closed, whose name and content bear a mark. */
export async function closedPaper(by: Actor, mark: string = randomUUID()): Promise<string> {
  const form = new FormData();
  form.set('closed', 'yes');
  form.set('file', new Blob([new Uint8Array(jpegOf(10, 10, [[0xfe, Buffer.from(mark)]]))]), `${mark}.jpg`);
  const headers = { ...by.headers, 'idempotency-key': randomUUID() };
  const response = await fetch(`${by.url}/api/files`, { method: 'POST', headers, body: form });
  const body = (await response.json()) as { id: string };
  if (response.status !== 201) throw new Error(`upload: ${response.status} ${JSON.stringify(body)}`);
  return body.id;
}
