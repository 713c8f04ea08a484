import { type SystemEvent } from '@duban/database/audit/system-log.store';
import { type Asker } from '../session/asker.ts';

/** 导出: who took what of the complaints as a whole, and how many of them. */
export const exported = (
  { actor, ip }: Asker,
  object: 'complaint-report' | 'complaint-archive',
  body: { rows: number; [asked: string]: string | number | boolean },
): SystemEvent => ({
  actor: { id: actor.id, name: actor.name, unit: actor.unit },
  act: 'export',
  object,
  body,
  ip,
  result: 'done',
});
