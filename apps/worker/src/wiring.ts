import { existsSync } from 'node:fs';
import { NativeConnection, Worker } from '@temporalio/worker';
import { type WorkerSettings } from '@duban/config/settings';
import { deliveryHands, type Post } from '@duban/activities/delivery.activities';
import { matterHands } from '@duban/activities/matter.activities';
import { paymentHands, type Till } from '@duban/activities/payment.activities';
import { Ledger } from '@duban/database/ledger/ledger';
import { type Pool } from '@duban/database/pool';
import { BUNDLE } from './bundle.ts';

/** What this build's hands work with. */
export interface Hands {
  pool: Pool;
  post: Post;
  till: Till;
}

/** Activities wait for others' servers, not for ours: they may be more than tasks of ours. */
const SENDING_SLOTS = 4;

/** A worker of this build on the task queue; the bundle was made by the build, or is made now from the sources. */
export async function makeWorker(
  settings: WorkerSettings,
  { pool, post, till }: Hands,
  bundle = BUNDLE,
): Promise<Worker> {
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  return Worker.create({
    connection,
    namespace: settings.temporalNamespace,
    taskQueue: settings.taskQueue,
    identity: `duban-worker-${process.pid}`,
    ...(existsSync(bundle)
      ? { workflowBundle: { codePath: bundle } }
      : { workflowsPath: require.resolve('@duban/workflows/index') }),
    activities: { ...matterHands(new Ledger(pool)), ...deliveryHands(post), ...paymentHands(till) },
    maxConcurrentLocalActivityExecutions: settings.workerSlots,
    maxConcurrentWorkflowTaskExecutions: settings.workerSlots,
    maxConcurrentActivityTaskExecutions: settings.workerSlots * SENDING_SLOTS,
    // A task that a killed worker's cache held goes to another worker after 2 s.
    stickyQueueScheduleToStartTimeout: '2 s',
    // A run that a release cannot replay fails, and its retry policy begins it again from the record.
    workflowFailureErrorTypes: { '*': ['NondeterminismError', 'DeterminismViolationError'] },
    shutdownGraceTime: '3 s',
  });
}
