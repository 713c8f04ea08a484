import { createHmac } from 'node:crypto';
import { type RobotFormat } from './robot.ts';

/**
 * 飞书自定义机器人: 签名校验 puts the time in s and a base64 HMAC-SHA256 into the body; time, line end and key are the
 * HMAC's key, and nothing is hashed under it. 9499 and 11232 are «too often».
 */
export const FEISHU: RobotFormat = {
  kind: 'feishu',
  call: (url, text, { secret, seconds }) => ({
    url,
    body: {
      ...(secret === null ? {} : { timestamp: String(seconds), sign: signed(secret, seconds) }),
      msg_type: 'text',
      content: { text },
    },
  }),
  codeIn: ({ code, StatusCode }) => code ?? StatusCode,
  tooMany: [9499, 11232],
  never: [19001, 19021, 19022, 19024],
};

const signed = (secret: string, seconds: number): string =>
  createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64');
