import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { deskId } from '@duban/domain/desk/desk';
import { checkout } from '@duban/local/home';
import { approve, laid, publish } from '../play.ts';
import { MailBox } from '../post-office.ts';
import { startServers, stopServers } from '../servers.ts';
import { Stage } from '../stage.ts';

const FOLDER = join(checkout, 'test/replay/histories');

/** Where a failure was thrown says nothing a replay asks for, and names the machine it was recorded on. */
const STACK = /("stackTrace": *)"(?:[^"\\]|\\.)*"/g;

/** Sends one letter that is taken and one that never will be, and keeps the histories that the engine recorded. */
async function record(): Promise<void> {
  const mail = await MailBox.open();
  mail.knows = (address) => address.startsWith('sent');
  const env = { DUBAN_SMTP_URL: mail.url, DUBAN_MAIL_FROM: 'duban@example.org' };
  const stage = await Stage.open('record_delivery', { env });
  await stage.pass({ to: '2023-02-01T10:00:00+08:00' });
  const units = { sent: 'FINANCE', failed: 'EDU' };
  const tasks = ['区财政局', '区教委'].map((unit) => ({ title: `${unit}事项`, units: [unit] }));
  const { planId, matters } = await publish(stage, { title: '送达留痕样例', due: '2023-12-29', tasks });
  await approve(stage, planId);
  const office = await stage.as('supervision-office');
  for (const [at, [outcome, unit]] of Object.entries(units).entries()) {
    const [desk] = await laid(stage, matters[at] ?? '', 'sign');
    const choice = { ways: ['mail'], digest: false, email: `${outcome}@example.org`, phone: null };
    await (await stage.as('officer', unit)).put('/api/me/notice-preferences', choice);
    await office.act(matters[at] ?? '', { type: 'urge', desk: deskId(matters[at] ?? '', desk?.no ?? 0) });
    await keep(stage, outcome);
  }
  await stage.close();
  await mail.close();
}

async function keep(stage: Stage, outcome: string): Promise<void> {
  const found = async () =>
    (await stage.pool.query<{ id: string }>('select id from delivery where state = $1', [outcome])).rows;
  await stage.until(`one is ${outcome}`, async () => (await found()).length === 1);
  const engine = await stage.engine();
  const run = engine.workflow.getHandle((await found())[0]?.id ?? '');
  await run.result().catch(() => undefined);
  const history = historyToJSON(await run.fetchHistory()).replaceAll(STACK, '$1""');
  writeFileSync(join(FOLDER, `delivery.1.${outcome}.json`), `${history}\n`);
  await engine.connection.close();
}

startServers()
  .then(record)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(stopServers);
