import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

/** Longest wait for the engine, ms. */
const DEADLINE = 3_000;
/** Messages handed over in one round. */
const PACE = 50;

/** What is handed over: which are owed, and, where that is kept, that they were. */
export interface Handing {
  owed(limit: number): Promise<string[]>;
  handed?(ids: readonly string[]): Promise<void>;
}

/** Hands each message or order whose time has come to a workflow of its own, named after it, so that none runs twice. */
export class Dispatch {
  constructor(
    private readonly store: Handing,
    private readonly client: Client,
    private readonly run: { workflow: string; taskQueue: string },
  ) {}

  /** One round; returns how many were handed over. */
  async round(): Promise<number> {
    const ids = await this.store.owed(PACE);
    const handed = await Promise.allSettled(ids.map((id) => this.hand(id)));
    await this.store.handed?.(ids.filter((_id, index) => handed[index]?.status === 'fulfilled'));
    const failed = handed.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return ids.length;
  }

  /** Only a run that failed may be followed by another: a person has asked for it. */
  private async hand(id: string): Promise<void> {
    const start = () =>
      this.client.workflow.start(this.run.workflow, {
        workflowId: id,
        args: [id],
        taskQueue: this.run.taskQueue,
        workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
        workflowTaskTimeout: '4 s',
      });
    await this.client.connection.withDeadline(Date.now() + DEADLINE, start).catch(unlessThere);
  }
}

function unlessThere(error: unknown): void {
  if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
}
