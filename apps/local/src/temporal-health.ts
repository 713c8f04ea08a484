import { Connection } from '@temporalio/client';
import { becomes } from './patience.ts';

const serving = 1;
const frontend = 'temporal.api.workflowservice.v1.WorkflowService';
const notFound = 5;
const exists = 6;
const retentionDays = 30;

/** Waits until the frontend serves. @param gaveUp lets the waiting end early, when the process is known to be dead. */
export async function untilHealthy(address: string, gaveUp: () => boolean = () => false): Promise<boolean> {
  const healthy = await becomes(async () => gaveUp() || (await isHealthy(address)), { withinMs: 90_000, everyMs: 100 });
  return healthy && !gaveUp();
}

export async function isHealthy(address: string): Promise<boolean> {
  return asking(address, async (connection) => {
    const { status } = await connection.healthService.check({ service: frontend });
    return status === serving;
  }).catch(() => false);
}

/** Registers the namespace and waits until frontend, matching and history all know it; a worker that polls before is refused. */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const retention = { seconds: retentionDays * 86_400 };
  await asking(address, (connection) =>
    connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention as never }),
  ).catch((error: unknown) => demandCode(error, exists));
  if (!(await becomes(() => isUsable(address, namespace), { withinMs: 60_000, everyMs: 100 }))) {
    throw new Error(`Temporal at ${address} does not serve its namespace ${namespace}`);
  }
}

/** Asks matching for a queue and history for a workflow that does not exist: each must fail for no other reason. */
async function isUsable(address: string, namespace: string): Promise<boolean> {
  return asking(address, async ({ workflowService: service }) => {
    await service.describeTaskQueue({ namespace, taskQueue: { name: 'duban' }, taskQueueType: 1 });
    await service.listWorkflowExecutions({ namespace, pageSize: 1 });
    await service
      .describeWorkflowExecution({ namespace, execution: { workflowId: 'nobody' } })
      .catch((error: unknown) => {
        demandCode(error, notFound);
        if (/namespace/i.test((error as Error).message)) throw error;
      });
    return true;
  }).catch(() => false);
}

function demandCode(error: unknown, code: number): void {
  if ((error as { code?: number }).code !== code) throw error;
}

async function asking<T>(address: string, ask: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address, connectTimeout: '2s' });
  try {
    return await connection.withDeadline(Date.now() + 5000, () => ask(connection));
  } finally {
    await connection.close();
  }
}
