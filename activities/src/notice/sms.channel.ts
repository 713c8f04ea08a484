import { createHmac } from 'node:crypto';
import { fit } from '@duban/domain/notice/fit';
import { type Channel } from './channel.ts';
import { postJson, refusalOf } from './post-json.ts';

export interface SmsSettings {
  url: string;
  secret: string;
}

/** Some seven parts of a text message. */
const LONGEST = 1_200;

/**
 * 短信 through one gateway: `POST` of `{"id","to","text"}`. `X-Duban-Timestamp` is in seconds, `X-Duban-Signature` is
 * `sha256=` and the hexadecimal HMAC-SHA256, under the shared secret, of timestamp, `.` and the body. 2xx: taken; the same
 * id again (also in `Idempotency-Key`) must not be sent again; 4xx but 425 and 429: never will be.
 */
export const sms = ({ url, secret }: SmsSettings): Channel => ({
  async send({ to }, { id, text }, signal) {
    const body = JSON.stringify({ id, to, text: fit(text, LONGEST) });
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    const headers = {
      'x-duban-timestamp': timestamp,
      'x-duban-signature': `sha256=${signature}`,
      'idempotency-key': id,
    };
    const { status } = await postJson({ url, body, headers, signal });
    const refusal = refusalOf(status);
    if (refusal) throw refusal;
  },
});
