import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { testServers } from '@duban/local/test-stack';
import { timed } from './figures.ts';

/** Baseline (a), warmed up by a third as many processes: ms of each update, and whole processes a second. */
export async function bareEngine(count: number, width: number): Promise<{ ms: number[]; perSecond: number }> {
  const { temporal } = testServers();
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(__dirname, 'bare.workflow.js'),
    logger: undefined as never,
  });
  const connection = await NativeConnection.connect({ address: temporal.address });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: 'bare',
    workflowBundle: { code },
  });
  const running = worker.run();
  const client = new Client({
    connection: await Connection.connect({ address: temporal.address }),
    namespace: temporal.namespace,
  });
  let ms: number[] = [];
  const play = (index: number) => bareProcess(client, `bare-${index}-${Date.now()}`, ms);
  await timed(Math.ceil(count / 3), width, play);
  ms = [];
  const { perSecond } = await timed(count, width, play);
  worker.shutdown();
  await running;
  return { ms, perSecond };
}

async function bareProcess(client: Client, workflowId: string, ms: number[]): Promise<void> {
  const handle = await client.workflow.start('bareTask', { workflowId, taskQueue: 'bare', args: [3] });
  for (const who of ['lead', 'supporter', 'supporter', 'supporter', 'approver']) {
    const begun = performance.now();
    await handle.executeUpdate('act', { args: [who] });
    ms.push(performance.now() - begun);
  }
  await handle.result();
}
