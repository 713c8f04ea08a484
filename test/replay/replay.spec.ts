import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from '@temporalio/worker';

const FOLDER = join(__dirname, 'histories');
const BUNDLE = resolve(__dirname, '../../apps/worker/dist/workflows.js');

/**
 * Histories that this release does not replay, each with the reason why its runs begin again from the record instead
 * (a run that cannot be replayed fails and is retried from the top, which loses nothing).
 */
const DECLARED_RESTARTS: Readonly<Record<string, string>> = {};

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

it('there are recorded histories of every branch', () => {
  expect(names).toEqual(
    expect.arrayContaining(['key-task.1.done.json', 'key-task.1.returned.json', 'key-task.1.waiting.json']),
  );
});

it.each(names)(
  '%s replays on the current code, or its restart is declared',
  async (name) => {
    const history = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as object;
    const replay = Worker.runReplayHistory({ workflowBundle: { codePath: BUNDLE } }, history);
    if (name in DECLARED_RESTARTS) await expect(replay).rejects.toThrow();
    else await replay;
  },
  30_000,
);

it('a story that lays other steps than the recorded one is found', async () => {
  const history = JSON.parse(readFileSync(join(FOLDER, 'key-task.1.done.json'), 'utf8')) as object;
  const code = readFileSync(BUNDLE, 'utf8').replace(/task\.step\('countersign'\)/g, "task.step('review-unit')");
  const replay = Worker.runReplayHistory({ workflowBundle: { code } }, history);
  await expect(replay).rejects.toThrow();
}, 30_000);
