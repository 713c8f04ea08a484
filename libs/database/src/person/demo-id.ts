import { createHash } from 'node:crypto';

/** Ids of demo accounts begin with it, so that production finds them and does not start. */
export const DEMO_PREFIX = 'de300000';

/** The same login has the same id in every demo. */
export function demoId(login: string): string {
  const hex = createHash('sha256').update(login).digest('hex');
  return `${DEMO_PREFIX}-${hex.slice(0, 4)}-4${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10, 22)}`;
}
