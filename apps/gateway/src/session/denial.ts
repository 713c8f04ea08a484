import { type SystemEvent } from '@duban/database/audit/system-log.store';
import { type Asker } from './asker.ts';

/** Somebody tried what he may not: kept in the chain of the system's own events. */
export const denial = ({ actor, ip }: Asker, object: string, body: unknown): SystemEvent => ({
  actor: { id: actor.id, name: actor.name, unit: actor.unit },
  act: 'denied',
  object,
  body,
  ip,
  result: 'denied',
});
