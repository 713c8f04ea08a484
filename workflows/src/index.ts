export { keyTask } from './key-task.workflow.ts';
