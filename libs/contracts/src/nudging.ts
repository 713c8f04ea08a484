import { type Kind } from '@duban/domain/matter/matter';
import { NUDGE, WORKFLOW_OF } from './names.ts';

/** A nudge as signal-with-start: it wakes a matter's run, or begins one from the record when there is none. */
export const nudging = (matterId: string, taskQueue: string) => ({
  workflowId: matterId,
  taskQueue,
  args: [matterId] as [string],
  signal: NUDGE,
  signalArgs: [] as [],
  /** A run that a release has wedged fails, and begins again by itself. */
  retry: { initialInterval: '1 s', maximumInterval: '30 s', backoffCoefficient: 2 } as const,
  /** How long a killed worker holds a task back. */
  workflowTaskTimeout: '4 s' as const,
});

export const workflowOf = (kind: Kind): string => WORKFLOW_OF[kind];
