export { complaint } from './complaint.workflow.ts';
export { delivery } from './delivery.workflow.ts';
export { keyTask } from './key-task.workflow.ts';
export { payment } from './payment.workflow.ts';
export { reward } from './reward.workflow.ts';
