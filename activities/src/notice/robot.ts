import { type RobotKind } from '@duban/domain/notice/channel';
import { fit } from '@duban/domain/notice/fit';
import { isRobotUrl } from '@duban/domain/notice/robot-url';
import { type Channel, SendFailure } from './channel.ts';
import { postJson, refusalOf, type Reply } from './post-json.ts';

/** What a publisher asks of a call: the text in its form, signed its way where there is a key. */
export interface RobotFormat {
  kind: RobotKind;
  /** @param seconds the machine's time. */
  call(url: string, text: string, signing: { secret: string | null; seconds: number }): { url: string; body: object };
  /** The publishers say in the body what became of it, under whatever status; 0 is success. */
  codeIn(answer: Record<string, unknown>): unknown;
  /** Their codes for «too often», and for what will not become better: a wrong key, a robot that was taken away. */
  tooMany: readonly number[];
  never: readonly number[];
}

/** Largest body that all three take. */
const LARGEST = 2_048;
/** Room for what stands around the text: names, a timestamp, a signature, escaped line ends. */
const AROUND = 240;

/** A robot in a group chat; it is called at its publisher's address only, or on this machine where a test allows it. */
export const robot = (format: RobotFormat, loopback: boolean): Channel => ({
  async send({ to, secret }, { id, text }, signal) {
    if (!isRobotUrl(format.kind, to, loopback)) throw new SendFailure('forbidden-address', true);
    const { url, body } = format.call(to, fit(text, LARGEST - AROUND), {
      secret,
      seconds: Math.floor(Date.now() / 1000),
    });
    const headers = { 'idempotency-key': id };
    demandTaken(format, await postJson({ url, body: JSON.stringify(body), headers, signal }));
  },
});

function demandTaken({ codeIn, tooMany, never }: RobotFormat, { status, text }: Reply): void {
  const code = codeIn(parsed(text));
  if (code === 0) return;
  if (typeof code !== 'number') throw refusalOf(status) ?? new SendFailure('unknown');
  throw tooMany.includes(code) ? new SendFailure('too-many') : new SendFailure('refused', never.includes(code));
}

function parsed(answer: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(answer);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
