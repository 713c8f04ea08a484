import { type RobotKind } from './channel.ts';

/** The publishers' own addresses of group robots; nothing else is ever called. */
const HOST: Record<RobotKind, string> = {
  wecom: 'https://qyapi.weixin.qq.com',
  dingtalk: 'https://oapi.dingtalk.com',
  feishu: 'https://open.feishu.cn',
};

const PATH: Record<RobotKind, RegExp> = {
  wecom: /^\/cgi-bin\/webhook\/send\?key=[\w-]{1,100}$/,
  dingtalk: /^\/robot\/send\?access_token=[\w-]{1,200}$/,
  feishu: /^\/open-apis\/bot\/v2\/hook\/[\w-]{1,100}$/,
};

/** A robot of a test or a demo, on this machine. */
const LOOPBACK = /^http:\/\/127\.0\.0\.1:\d{1,5}(?=\/)/;

/** Whether a webhook is one of its publisher's, by https, or, where that is allowed, of this machine. */
export function isRobotUrl(kind: RobotKind, url: string, loopback: boolean): boolean {
  const here = loopback ? LOOPBACK.exec(url)?.[0] : undefined;
  const host = url.startsWith(`${HOST[kind]}/`) ? HOST[kind] : here;
  return host !== undefined && PATH[kind].test(url.slice(host.length));
}
