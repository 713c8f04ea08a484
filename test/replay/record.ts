import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { checkout } from '@duban/local/home';
import { all, approve, closed, laid, publish } from '../play.ts';
import { Stage } from '../stage.ts';
import { startServers, stopServers } from '../servers.ts';

const FOLDER = join(checkout, 'test/replay/histories');

/** Plays one task on the real server for each branch of the story, and keeps the histories that the engine recorded. */
async function record(): Promise<void> {
  const stage = await Stage.open('record');
  const tasks = ['办结', '退回', '在办'].map((title) => ({ title: `${title}事项`, units: ['区财政局', '区教委'] }));
  const { planId, matters } = await publish(stage, { title: '留痕样例', due: '2023-12-29', tasks });
  await approve(stage, planId);
  const [done = '', returned = '', waiting = ''] = matters;
  const pieces = [{ unit: 'EDU', deliverable: '表', due: '2023-03-10' }];
  for (const matter of matters) {
    await all(stage, matter, 'sign', { type: 'accept' });
    await all(stage, matter, 'break-down', { type: 'submit', pieces });
    await laid(stage, matter, 'deliver');
  }
  await stage.pass({ workingDays: 12 });
  await stage.settled();
  for (const matter of [done, returned]) {
    await all(stage, matter, 'deliver', { type: 'deliver', progress: 100 });
    await all(stage, matter, 'answer', { type: 'submit', words: '报告' });
    await all(stage, matter, 'countersign', { type: 'agree' });
    if (matter === returned) {
      await all(stage, matter, 'review-unit', { type: 'return', to: 'deliver', then: 'straight-back', words: '补' });
      await all(stage, matter, 'deliver', { type: 'deliver', progress: 100 });
    }
    for (const step of ['review-unit', 'review-office', 'review-leader'])
      await all(stage, matter, step, { type: 'pass' });
    await closed(stage, matter);
  }
  await stage.settled();
  const engine = await stage.engine();
  for (const [name, matter] of Object.entries({ done, returned, waiting })) {
    const history = await engine.workflow.getHandle(matter).fetchHistory();
    const edition = '1';
    writeFileSync(join(FOLDER, `key-task.${edition}.${name}.json`), `${historyToJSON(history)}\n`);
  }
  await engine.connection.close();
  await stage.close();
}

startServers()
  .then(record)
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(stopServers);
