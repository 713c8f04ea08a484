import { type PoolClient } from 'pg';
import { type Request } from '../ledger/request.ts';
import { appendEvent } from './system-log.store.ts';

/** Puts what a person did to something with an id into the system chain, in the transaction that does it. */
export const appendBy = <Body extends { id: string }>(
  client: PoolClient,
  { actor, ip }: Request,
  act: string,
  body: Body,
): Promise<void> =>
  appendEvent(client, {
    actor: { id: actor.id, name: actor.name, unit: actor.unit },
    ip: ip ?? null,
    act,
    object: body.id,
    body,
    result: 'done',
  });
