import { type ActRule } from '../act/act.ts';
import { decided } from '../act/changes.ts';
import { refused } from '../refusal.ts';
import { progressOfTask } from './pace.ts';

/** 进展填报: how far the task is, in percent and words. */
export const report: ActRule = {
  whyNot: ({ act }) => (act.progress === undefined ? refused('report.progress-needed') : undefined),
  changes: (context) => [decided(context)],
};

/** 无变化: in one click; the last reported progress stands. */
export const noChange: ActRule = {
  whyNot: () => undefined,
  changes: (context) => [decided(context, { progress: progressOfTask(context.matter) })],
};
