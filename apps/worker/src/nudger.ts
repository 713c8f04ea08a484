import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { nudging, workflowOf } from '@duban/contracts/nudging';
import { type Nudger } from './sweep.ts';

/** Longest wait for the engine, ms; it may be away for hours, and the sweep asks again. */
const DEADLINE = 3_000;

export function nudger(client: Client, taskQueue: string): Nudger {
  const soon = <T>(call: () => Promise<T>): Promise<T> => client.connection.withDeadline(Date.now() + DEADLINE, call);
  return {
    nudge: async ({ id, kind }) => {
      await soon(() => client.workflow.signalWithStart(workflowOf(kind), nudging(id, taskQueue)));
    },
    end: async ({ id }) => {
      await soon(() => client.workflow.getHandle(id).terminate('vain nudges')).catch(unlessGone);
    },
  };
}

/** A run that has ended by itself meanwhile needs no end. */
function unlessGone(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
