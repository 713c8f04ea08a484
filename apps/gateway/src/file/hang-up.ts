import { type Exchange } from '../session/asking.ts';

/** A client has so many ms to read why; whoever keeps sending after that is talking to nobody. */
const GRACE = 1_000;

/** Ends the connection after the answer if the request has not been read to its end: the rest of a body is not waited for. */
export function hangUp({ request, reply }: Exchange): void {
  if (request.raw.complete) return;
  void reply.header('connection', 'close');
  reply.raw.once('finish', () => void setTimeout(() => request.raw.destroy(), GRACE).unref());
}
