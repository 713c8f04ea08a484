import { type Exchange } from '../session/asking.ts';

/** A client has so many ms to read why; whoever keeps sending after that is talking to nobody. */
const GRACE = 1_000;

/**
 * Ends the connection a moment after the answer if the request has not been read to its end. Until then what comes is thrown
 * away: a connection that is closed over unread bytes is reset, and the client would never learn why.
 */
export function hangUp({ request: { raw }, reply }: Exchange): void {
  if (raw.complete) return;
  raw.resume();
  reply.raw.once('finish', () => {
    setTimeout(() => raw.complete || raw.destroy(), GRACE).unref();
  });
}
