export { delivery } from './delivery.workflow.ts';
export { keyTask } from './key-task.workflow.ts';
