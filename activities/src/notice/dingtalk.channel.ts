import { createHmac } from 'node:crypto';
import { type RobotFormat } from './robot.ts';

/**
 * 钉钉自定义机器人: 加签 puts the time in ms and the base64 HMAC-SHA256, under the key, of time, line end and key into the
 * address. 130101 is «too often» (20 a minute).
 */
export const DINGTALK: RobotFormat = {
  kind: 'dingtalk',
  call: (url, text, { secret, seconds }) => ({
    url: secret === null ? url : `${url}${signed(secret, seconds * 1000)}`,
    body: { msgtype: 'text', text: { content: text } },
  }),
  codeIn: ({ errcode }) => errcode,
  tooMany: [130101],
  never: [300001, 310000, 400101, 400102],
};

function signed(secret: string, ms: number): string {
  const sign = createHmac('sha256', secret).update(`${ms}\n${secret}`).digest('base64');
  return `&timestamp=${ms}&sign=${encodeURIComponent(sign)}`;
}
