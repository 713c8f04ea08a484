/** The only signal: «look again». It carries no meaning and may be lost, doubled, late or out of order. */
export const NUDGE = 'nudge';

/** Workflow type of each kind of matter; the workflow id is the matter's id. */
export const WORKFLOW_OF = { 'key-task': 'keyTask', reward: 'reward', complaint: 'complaint' } as const;

/** Workflow type that carries one order to the treasury; the workflow id is the payment's id. */
export const PAYMENT_WORKFLOW = 'payment';

/** Workflow type that sends one message; the workflow id is the delivery's id. */
export const DELIVERY_WORKFLOW = 'delivery';
